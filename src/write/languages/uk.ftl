# What the tool says to people, in Ukrainian (Project Fluent, https://projectfluent.org).
# A message is a part of what is written; its attributes are the sentences of that part. Names in braces are filled in.
# What counts has the plural categories of the Unicode CLDR for the language. To add a language, copy a file, keep the
# names of messages, attributes and placeholders, and add the file to the list in `src/write/words.rs`.

language =
    .code = uk
    .direction = ltr
    .thousands = { " " }
    .decimal = { "," }
    .percent = { $n } %

as_of =
    .given = день вказано під час запуску
    .newest_order = день найновішого замовлення
    .newest_contact = день найновішого контакту
    .no_date = немає жодної дати замовлення чи контакту
    .set_aside = { $why }; { $days } не враховано як описку

console =
    .unread = не вдалося прочитати `{ $file }`: { $reason }
    .read = Прочитано: { $files }, { $rows }, за { $seconds } с.
    .client_rows = { $n ->
        [one] { $n } рядок про клієнтів
        [few] { $n } рядки про клієнтів
        [many] { $n } рядків про клієнтів
       *[other] { $n } рядків про клієнтів
    }
    .repeated = { $n ->
        [one] { $n } повтор
        [few] { $n } повтори
        [many] { $n } повторів
       *[other] { $n } повторів
    }
    .found = { $rows } — це { $clients }; об’єднано: { $repeated }.
    .found_in_orders = Списку клієнтів не було; у замовленнях названо: { $clients }.
    .order_rows = { $n ->
        [one] Прочитано { $n } рядок замовлень
        [few] Прочитано { $n } рядки замовлень
        [many] Прочитано { $n } рядків замовлень
       *[other] Прочитано { $n } рядків замовлень
    }
    .orders = { $rows }; свого клієнта знайшли { $landed }.
    .as_of = На { $day } ({ $why }):
    .late = { $n ->
        [one] { $n } запізнюється: мовчить довше, ніж зазвичай, але ще не втрачений
        [few] { $n } запізнюються: мовчать довше, ніж зазвичай, але ще не втрачені
        [many] { $n } запізнюються: мовчать довше, ніж зазвичай, але ще не втрачені
       *[other] { $n } запізнюються: мовчать довше, ніж зазвичай, але ще не втрачені
    }
    .needs = Спершу потрібні ви:
    .open = Відкрийте:
    .report = звіт
    .workbook = чиста база, аркуш на кожен статус

count =
    .clients = { $n ->
        [one] { $n } клієнт
        [few] { $n } клієнти
        [many] { $n } клієнтів
       *[other] { $n } клієнтів
    }
    .rows = { $n ->
        [one] { $n } рядок
        [few] { $n } рядки
        [many] { $n } рядків
       *[other] { $n } рядків
    }
    .files = { $n ->
        [one] { $n } файл
        [few] { $n } файли
        [many] { $n } файлів
       *[other] { $n } файлів
    }
    .orders = { $n ->
        [one] { $n } замовлення
        [few] { $n } замовлення
        [many] { $n } замовлень
       *[other] { $n } замовлень
    }
    .days = { $n ->
        [one] { $n } день
        [few] { $n } дні
        [many] { $n } днів
       *[other] { $n } днів
    }

field =
    .client_id = ID клієнта
    .kind = Вид
    .name = Назва
    .legal_form = Правова форма
    .country = Країна
    .tax_ids = ЄДРПОУ та інші номери
    .phones = Телефони
    .emails = E-mail
    .websites = Сайти
    .region = Регіон
    .city = Місто
    .postal_code = Індекс
    .street = Вулиця
    .bank_accounts = Банківські рахунки
    .activity = Галузь
    .size = Розмір
    .tags = Мітки
    .channel = Звідки прийшов
    .owner = Відповідальний
    .status = Статус
    .status_reason = Чому такий статус
    .next_contact = Наступний контакт
    .next_contact_reason = Чому тоді
    .do_not_contact = Не турбувати
    .refusal_reason = Причина відмови
    .notes = Нотатки
    .created = Внесено
    .last_contact = Останній контакт
    .first_order = Перше замовлення
    .last_order = Останнє замовлення
    .orders = Замовлення
    .revenue = Оборот
    .revenue_other = Оборот в інших валютах
    .currency = Валюта
    .records = Об’єднано рядків
    .sources = Файли
    .late = Запізнюється
    .limit_days = Терпіння, днів
    .lost_on = Втрачено
    .chance = Імовірність замовлення
    .codes = Коди в інших системах
    .contact_id = ID контакту
    .client_name = Клієнт
    .full_name = Ім’я
    .position = Посада
    .birthday = День народження
    .left_id = Перший ID
    .right_id = Другий ID
    .left_name = Перший клієнт
    .right_name = Другий клієнт
    .probability = Імовірність, що один
    .weight = Вага
    .why = Чому
    .decision = Ваше рішення
    .file = Файл
    .sheet = Аркуш
    .row = Рядок
    .code = Вид
    .reason = Причина
    .content = Що там стояло
    .relation = Зв’язок
    .evidence = Чому
    .done = Готово
    .left_key = Ключ першого
    .right_key = Ключ другого
    .change = Зміна
    .field = Що
    .before = Було
    .after = Стало

tab =
    .summary = Підсумок
    .lead = Ліди
    .potential = Потенційні
    .active = Активні
    .regular = Постійні
    .lost = Втрачені
    .contacts = Контакти
    .review = На перевірку
    .plan = Зробити
    .relations = Зв’язки
    .rejected = Відхилено
    .changes = Зміни

status =
    .lead = Ліди
    .potential = Потенційні
    .active = Активні
    .regular = Постійні
    .lost = Втрачені
    .white = Білий
    .grey = Сірий
    .green = Зелений
    .yellow = Жовтий
    .green_gold = Зелено-золотий
    .gold = Золотий
    .platinum = Платиновий
    .red_green = Червоно-зелений
    .red_gold = Червоно-золотий
    .red_platinum = Червоно-платиновий
    .new = Новий
    .in_progress = У роботі
    .offer = Пропозиція
    .closing = Закриття
    .converted = Сконвертований
    .rejected_unfit = Відхилений: не підходить
    .rejected_by_client = Відхилений: відмова
    .rejected_failed = Відхилений: зірвалося

status_meaning =
    .lead = знайдені, більше нічого
    .potential = виявили інтерес
    .active = замовляють час від часу
    .regular = замовляють регулярно
    .lost = замовляли, надто довго мовчать
    .white = щойно внесений
    .grey = відомо, хто вирішує
    .green = погодився подивитися пропозицію
    .yellow = погодився на розсилку
    .green_gold = запитав наш продукт
    .gold = замовляв не більш як у три дні
    .platinum = замовляв більш як у три дні
    .red_green = той, хто вирішує, відхилив пропозицію
    .red_gold = перестав після не більш як трьох днів із замовленнями
    .red_platinum = перестав після понад трьох днів із замовленнями
    .new = надійшов запит
    .in_progress = з’ясовуються дані й потреби
    .offer = пропозиція готується або надіслана
    .closing = очікується відповідь на пропозицію
    .converted = зробив замовлення
    .rejected_unfit = це не наш клієнт
    .rejected_by_client = клієнт відмовився
    .rejected_failed = угода зірвалася

cell =
    .yes = так

client_kind =
    .company = компанія
    .person = приватна особа

relation =
    .branch = філія
    .group = група
    .shared_contact = спільний телефон, e-mail чи адреса
    .shared_person = та сама людина
    .conflicting_ids = схожі, але номери різні

rejected =
    .other_table = ні клієнти, ні замовлення
    .no_identity = невідомо, який це клієнт
    .no_client_named = клієнта не названо
    .not_carried_over = не перенесено

review =
    .speaks_for = за: { $seen }
    .speaks_against = проти: { $seen }
    .same = same
    .different = different
    .prompt_title = Це один клієнт?
    .prompt = Виберіть «same» (той самий) або «different» (інший). Не знаєте — залиште порожнім.

summary =
    .title = База клієнтів
    .as_of = Статуси на { $day }: { $why }
    .numbers = У цифрах
    .clients = Клієнти
    .companies = з них компанії
    .persons = з них приватні особи
    .contacts = Люди у клієнтів
    .repeated = Рядки, що повторювали клієнта й об’єднані
    .orders = Прочитано рядків замовлень
    .rejected = Неперенесені рядки
    .statuses = За статусами
    .share = Частка
    .late = Запізнюються
    .revenue = Оборот
    .needs = Що потребує вас
    .needs_nothing = Нічого: немає ні сумнівних пар, ні болючих прогалин.
    .problem = Завдання
    .how_many = Скільки
    .of = Із
    .first = Наприклад
    .worth = Замовлено досі
    .how = Як
    .out_of = із { $n }
    .by_when = За
    .who = Чиї клієнти
    .read = Що прочитано
    .kind = Прийнято за
    .rows = Рядки
    .as_clients = Клієнти
    .as_orders = Замовлення
    .as_interactions = Дзвінки, зустрічі
    .as_rejected = Відхилено
    .as_other = Шапки, підсумки, порожні
    .unread = не вдалося прочитати: { $reason }

kind =
    .clients = клієнти
    .contacts = люди
    .orders = замовлення
    .interactions = дзвінки та зустрічі
    .stop_list = список «не дзвонити»
    .other = інше

report =
    .title = Аудит бази клієнтів
    .as_of = На { $day }
    .skip = Перейти до звіту
    .contents = Зміст
    .nav_plan = Що робити
    .nav_ledger = Що зроблено
    .nav_criteria = П’ять критеріїв
    .nav_duplicates = Дублікати
    .nav_findings = Знахідки
    .nav_figures = Показники
    .more = Список тут обрізано; усі рядки є у файлах CSV поруч зі звітом.
    .none = Немає.
    .unknown = невідомо
    .rest = усі інші
    .no_currency = валюту не вказано
    .search = Пошук у таблиці
    .sort = Сортувати за цим стовпцем

verdict =
    .lead = { $files } і { $rows } про клієнтів — насправді це
    .lead_orders = Списку клієнтів не було; замовлення ({ $rows }) називають
    .clients = { $n ->
        [one] { $n } клієнт
        [few] { $n } клієнти
        [many] { $n } клієнтів
       *[other] { $n } клієнтів
    }
    .split = { $kinds }.
    .companies = { $n ->
        [one] { $n } компанія
        [few] { $n } компанії
        [many] { $n } компаній
       *[other] { $n } компаній
    }
    .persons = { $n ->
        [one] { $n } приватна особа
        [few] { $n } приватні особи
        [many] { $n } приватних осіб
       *[other] { $n } приватних осіб
    }
    .people = { $n ->
        [one] { $n } контактна особа
        [few] { $n } контактні особи
        [many] { $n } контактних осіб
       *[other] { $n } контактних осіб
    }
    .repeated = { $share } рядків про клієнтів повторювали клієнта, який уже був, і приєднані до нього; нічого не викинуто.
    .repeated_none = Жоден рядок не повторював іншого: кожного клієнта внесено один раз.
    .customers = { $n ->
        [one] Замовляв { $n } клієнт
        [few] Замовляли { $n } клієнти
        [many] Замовляли { $n } клієнтів
       *[other] Замовляли { $n } клієнтів
    }
    .orders = { $customers }: { $orders } на { $revenue }.
    .orders_none = Замовлень не знайдено, тож нікого не можна назвати активним, постійним чи втраченим.
    .active = { $n ->
        [one] { $n } клієнт і далі замовляє.
        [few] { $n } клієнти й далі замовляють.
        [many] { $n } клієнтів і далі замовляють.
       *[other] { $n } клієнтів і далі замовляють.
    }
    .late = { $n ->
        [one] { $n } із них мовчить довше, ніж зазвичай; він замовив на { $worth }.
        [few] { $n } із них мовчать довше, ніж зазвичай; вони замовили на { $worth }.
        [many] { $n } із них мовчать довше, ніж зазвичай; вони замовили на { $worth }.
       *[other] { $n } із них мовчать довше, ніж зазвичай; вони замовили на { $worth }.
    }
    .calm = Ніхто з них не мовчить довше, ніж зазвичай.
    .do_first = Три справи передусім
    .do_first_none = Нічого термінового не знайдено.
    .status_chart = Клієнти за статусами
    .status_chart_desc = Одна смуга на всіх клієнтів, поділена за статусами.

ledger =
    .title = Що зроблено
    .lead = Кожен прочитаний рядок враховано. Рядок про клієнта став частиною клієнта, рядок замовлення належить клієнтові або стоїть окремо, а те, що не можна було використати, лежить у rejected.csv із причиною.
    .balanced = Рахунок сходиться: прочитано рядків — { $rows }, враховано рядків — { $rows }.
    .unbalanced = Рахунок не сходиться у файлах, позначених нижче. Будь ласка, повідомте про це.
    .rows_read = Прочитано рядків
    .lists = { $n ->
        [one] { $n } список і що сталося з його рядками
        [few] { $n } списки і що сталося з їхніми рядками
        [many] { $n } списків і що сталося з їхніми рядками
       *[other] { $n } списків і що сталося з їхніми рядками
    }
    .sum = Разом
    .unread_title = Файли, які не вдалося прочитати

criteria =
    .title = П’ять критеріїв
    .lead = Базу оцінюють за п’ятьма питаннями. Кожна оцінка — просте середнє часток, що стоять під нею.
    .no_score = Замало даних
    .currency = Чи актуальні контактні дані?
    .currency_how = Правильні телефони та e-mail серед записаних, клієнти, з якими взагалі можна зв’язатися, і клієнти, з якими був контакт за останній рік.
    .completeness = Чи є все потрібне для роботи?
    .completeness_how = Щодо кожного клієнта: чи заповнені поля, потрібні щодня.
    .duplicates = Чи записано кожного клієнта один раз?
    .duplicates_how = Частка рядків про клієнтів, що не повторюють іншого рядка.
    .sources = Чи відомо, звідки приходять клієнти?
    .sources_how = Частка клієнтів із записаним джерелом.
    .history = Чи записано історію?
    .history_how = Клієнти із записаним контактом, із замовленнями та відкриті клієнти із запланованим наступним кроком.
    .of = { $have } із { $of }
    .change = { $change } з { $day }
    .rows = Порядково:

part =
    .phones_valid = Правильні телефони
    .emails_valid = Правильні e-mail
    .reachable = Клієнти з телефоном чи e-mail
    .in_touch = Контакт чи замовлення за рік
    .name = Назва
    .tax_id = Податковий номер (компанії)
    .phone = Телефон
    .email = E-mail
    .contact_person = Контактна особа (компанії)
    .city = Місто
    .street = Вулиця
    .owner = Відповідальний
    .activity = Галузь
    .unique_rows = Рядки, що нічого не повторюють
    .channel = Джерело записано
    .contact_recorded = Контакт записано
    .orders_recorded = Замовлення записано
    .next_step = Відкриті клієнти з наступним кроком

plan =
    .alone = Спершу найтяжче, потім те, що несе гроші, потім найтерміновіше. Це лише звіт: книгу й файли, про які тут ідеться, записує `kartoteka run`.
    .title = Що робити
    .lead = Спершу найсерйозніше, потім те, за чим стоять гроші, потім найтерміновіше. Клієнти за кожним числом — у книзі clients.xlsx: відфільтруйте її, як описано.
    .what = Що
    .many = Скільки
    .grave = Важливість
    .who = Чиї клієнти
    .when = За
    .worth = Замовлено досі: { $worth }

severity =
    .grave = серйозно
    .warning = важливо
    .note = нотатка

action =
    .mend_files = Відкрити файли, які не вдалося прочитати
    .judge_pairs = Вирішити про пари, що можуть бути одним клієнтом
    .find_client_of_orders = Знайти клієнта замовлень, що не підійшли нікому
    .mend_rows = Виправити рядки, які не вдалося перенести
    .find_contact_data = Знайти телефон чи e-mail клієнтів, із якими немає зв’язку
    .contact_against_wish = Скасувати контакти з клієнтами, які просили їх не турбувати
    .call_late = Зателефонувати клієнтам, які ось-ось підуть
    .win_back = Спланувати повернення втрачених клієнтів
    .find_owner = Дати кожному клієнтові відповідального
    .plan_next_contact = Запланувати наступний контакт із лідами та потенційними
    .mend_tax_id = Виправити податкові номери з хибною контрольною цифрою
    .find_tax_id = Знайти податкові номери компаній, у яких їх немає
    .find_channel = Записати, звідки прийшли клієнти

action_how =
    .mend_files = Див. «Файли, які не вдалося прочитати»: зберегти наново або зняти пароль і запустити ще раз.
    .judge_pairs = Аркуш «На перевірку» в clients.xlsx: вибрати «same» або «different» у стовпці «Ваше рішення».
    .find_client_of_orders = Відфільтрувати orders.csv за порожнім client_id; назва в цих рядках не підходить нікому.
    .mend_rows = У rejected.csv сказано, що не так; виправити файл і запустити ще раз.
    .find_contact_data = Відфільтрувати порожні «Телефони» та «E-mail»; спитати відповідального або знайти компанію за номером.
    .contact_against_wish = Відфільтрувати «Не турбувати» = так і прибрати дату наступного контакту.
    .call_late = Відфільтрувати «Запізнюється» = так на аркушах «Активні» та «Постійні», спершу найбільший оборот.
    .win_back = Аркуш «Втрачені», спершу найбільший оборот; записати, чому пішли.
    .find_owner = Відфільтрувати порожнього відповідального й розподілити клієнтів.
    .plan_next_contact = Аркуші «Ліди» та «Потенційні»: відфільтрувати порожній «Наступний контакт».
    .mend_tax_id = Рядки названо у знахідках нижче; зазвичай помилка в одній цифрі.
    .find_tax_id = Знайти компанію у відкритому реєстрі.
    .find_channel = Спитати відповідального; надалі зробити поле обов’язковим.

findings =
    .title = Знахідки
    .lead = Що помічено в даних, за видами, з прикладами: відкрийте файл на цьому рядку. Доки це не виправлять, відомості губляться або вводять в оману.
    .repaired = Виправлено дорогою або залишено як було
    .repaired_lead = Тут робити нічого: це перелік зробленого під час очищення, щоб його можна було перевірити.
    .where = Де
    .what = Що
    .whole = усі дані
    .place = { $place }, рядок { $row }
    .column = стовпець { $column }

finding =
    .currency_assumed = Суми без валюти, прийняті у валюті країни клієнтів
    .statuses_differ = Клієнти, про яких файли кажуть різне
    .orders_without_client = Замовлення, які не називають клієнта з бази
    .reassign_without_clients = Менеджери, яких мають замінити, але яких ніхто не знає
    .address_kept_whole = Адреси, які не вдалося розібрати
    .ambiguous_date = Дати, де не відрізнити день від місяця
    .bank_account_check_digits = Банківські рахунки з хибними контрольними цифрами
    .bank_account_lost_precision = Банківські рахунки, цифри яких зіпсувала таблиця
    .cell_errors = Комірки з помилкою таблиці
    .country_unknown = Країни, які не вдалося визначити
    .date_unreadable = Дати, які не вдалося прочитати
    .delimiter_differs = Рядки з іншим роздільником
    .do_not_contact_buys = Клієнти із забороною контакту, які й далі замовляють
    .email_at_word = E-mail з «at» замість «@», виправлено
    .email_comma_for_dot = E-mail з комою замість крапки, виправлено
    .email_homoglyph = E-mail з літерою іншої абетки, виправлено
    .email_in_phone = E-mail у стовпці телефонів, перенесено
    .email_in_website = E-mail у стовпці сайтів, перенесено
    .email_spaces = E-mail з пробілами всередині, виправлено
    .email_typo = E-mail зі схожою на описку назвою поштової служби
    .email_unknown_suffix = E-mail із закінченням, якого ніхто не реєструє
    .encoding_mixed = Файли у двох кодуваннях
    .encoding_repaired = Текст, прочитаний раніше хибно, відновлено
    .encoding_unsure = Файли, кодування яких непевне
    .file_damaged = Пошкоджені файли
    .file_empty = Порожні файли
    .file_encrypted = Файли під паролем
    .file_too_large = Завеликі файли
    .file_unreadable = Файли, які не вдалося відкрити
    .format_unknown = Файли невідомого виду
    .name_empty = Назви без жодної літери
    .not_a_bank_account = Значення у стовпці рахунків, які не є рахунками
    .not_a_person = Значення у стовпці людей, які не є іменами, збережено
    .not_a_phone = Значення у стовпці телефонів, які не є телефонами
    .not_a_tax_id = Значення у стовпці податкових номерів, які не є номерами
    .not_a_website = Значення у стовпці сайтів, які не є сайтами
    .not_an_address = Значення у стовпці адрес, які не є адресами, збережено
    .not_an_email = Значення у стовпці e-mail, які не є адресами пошти
    .nul_bytes = Файли з нульовими байтами
    .order_date_implausible = Замовлення з неможливою датою, не враховані в статусах
    .passed_over = Пропущені файли
    .phone_ambiguous = Телефони, що підходять кільком країнам
    .phone_area_code_added = Телефони, що взяли код міста з рядка
    .phone_area_code_changed = Телефони з кодом міста, який більше не діє
    .phone_area_code_shared = Телефони, що взяли код міста в сусіднього номера
    .phone_country_guessed = Телефони, країну яких узято з інших рядків
    .phone_double_prefix = Телефони з подвійним кодом країни, виправлено
    .phone_invalid = Номери телефонів, яких не може бути
    .phone_local = Телефони без коду міста
    .phone_lost_precision = Телефони, цифри яких зіпсувала таблиця
    .phone_no_country = Телефони без країни
    .phone_plus_misplaced = Телефони з плюсом не на місці, виправлено
    .phone_plus_restored = Телефони, що втратили плюс, виправлено
    .phone_shorthand = Телефони, записані як закінчення попереднього
    .phone_trunk_prefix = Телефони зі старим префіксом, виправлено
    .placeholder = Заглушки на кшталт «-» чи «немає», пропущено
    .position_in_name = Посади поруч з іменами людей
    .postal_code_invalid = Індекси, що не підходять жодній країні
    .quotes_not_closed = Комірки з незакритою лапкою
    .quotes_not_doubled = Комірки з неподвоєними лапками
    .several_owners = Клієнти з кількома відповідальними
    .several_tax_ids = Клієнти з кількома правильними номерами одного виду
    .sheet_damaged = Пошкоджені аркуші
    .status_contradiction = Статуси у файлах, яким суперечать замовлення
    .tax_id_check_digit = Податкові номери з хибною контрольною цифрою
    .tax_id_country_differs = Податкові номери не тієї країни, що вказано
    .tax_id_length = Податкові номери з хибною кількістю цифр
    .tax_id_lost_precision = Податкові номери, цифри яких зіпсувала таблиця
    .tax_id_other_scheme = Номери іншого реєстру, ніж каже стовпець
    .tax_id_scheme_guessed = Номери, реєстр яких визначено за цифрами
    .tax_id_unknown_scheme = Номери, реєстр яких не вдалося визначити
    .tax_id_zeros_restored = Номери, що втратили початкові нулі, виправлено
    .text_destroyed = Текст, літери якого втрачено раніше
    .value_noticed = Незвичні значення
    .website_in_email = Сайти у стовпці e-mail, перенесено
    .words_in_email = E-mail зі словами поруч
    .decision_against_ids = Клієнти, об’єднані рішенням, хоча їхні номери різні
    .decision_overruled = Рішення, скасовані пізнішими
    .decision_unreadable = Рішення, у яких немає ні «same», ні «different»
    .decision_without_object = Рішення про клієнтів, яких більше немає
    .do_not_contact_regular = Клієнти із забороною контакту, названі постійними
    .person_at_several_clients = Люди, які значаться в кількох клієнтів
    .several_addresses = Клієнти з адресами в кількох містах

duplicates =
    .title = Дублікати
    .repeated = { $n ->
        [one] { $n } рядок повторював клієнта, який уже був.
        [few] { $n } рядки повторювали клієнта, який уже був.
        [many] { $n } рядків повторювали клієнта, який уже був.
       *[other] { $n } рядків повторювали клієнта, який уже був.
    }
    .lead = { $rows } Судіть про об’єднання за цими прикладами; якщо якийсь хибний, скажіть про це на аркуші «На перевірку» або у файлі для --decisions.
    .none = Жоден рядок не повторював клієнта, який уже був.
    .by_rows = Клієнти за кількістю рядків, із яких складені
    .by_rows_more = { $n } і більше
    .between = Які файли повторюють один одного
    .between_within = усередині { $file }
    .between_two = { $left } і { $right }
    .biggest = Об’єднані з найбільшої кількості рядків
    .least_certain = Об’єднані з найменшою певністю
    .apart = Залишені окремо, хоча схожі: вирішувати вам
    .certainty = певність { $percent }
    .likely = { $percent }, що це один клієнт
    .shown = показано { $n } із { $all } рядків
    .rows_joined = Чому рядки { $left } і { $right } — один клієнт
    .rows_joined_other = Чому сюди належать інші рядки
    .address = Адреса
    .for = за одного клієнта
    .against = проти
    .place = Де
    .sample = Вибрані випадково

figures =
    .year = З клієнтів, утриманих рік тому, нині утримано { $percent }.
    .title = Показники
    .lead = Показано те, що дозволяють дані.
    .customers = Клієнти із замовленнями
    .customers_note = { $percent } усіх клієнтів
    .average = Середнє замовлення
    .repeat = Замовляють знову
    .repeat_note = із тих, хто взагалі замовляв
    .active = Замовляють зараз
    .active_note = активні та постійні клієнти
    .at_risk = Під загрозою
    .at_risk_note = досі замовили: { $late }
    .late = { $n ->
        [one] { $n } клієнт, що запізнюється
        [few] { $n } клієнти, що запізнюються
        [many] { $n } клієнтів, що запізнюються
       *[other] { $n } клієнтів, що запізнюються
    }
    .funnel = Як далеко дійшли клієнти
    .funnel_known = У базі
    .funnel_interested = Виявили інтерес
    .funnel_ordered = Замовили
    .funnel_again = Замовили знову
    .funnel_regular = Зараз замовляють регулярно
    .ages = Останній контакт чи замовлення
    .age_30 = за останні 30 днів
    .age_90 = 31–90 днів тому
    .age_180 = 91–180 днів тому
    .age_365 = від 181 дня до року тому
    .age_more = понад рік тому
    .age_never = дати немає
    .months = Замовлення за місяцями
    .months_desc = Кількість замовлень у кожному з останніх місяців.
    .month = Місяць
    .orders = Замовлення
    .revenue = Оборот, { $currency }
    .segment_channel = За джерелом клієнта
    .segment_owner = За відповідальним
    .segment_city = За містом
    .segment_activity = За галуззю
    .segment_name = Група
    .clients = Клієнти
    .ordered = Замовили
    .share = Частка
    .refusals = Чому клієнти відмовлялися
    .missing = Не показано, бо цього немає в даних
    .table = Цифри таблицею
    .reaction = Перший контакт через
    .reaction_note = половина з { $clients } клієнтів раніше; { $quick } не пізніше наступного дня
    .segment_size = За розміром
    .flows = Хто залишився, хто прийшов, хто пішов
    .flows_lead = Клієнта утримано, доки він не мовчить довше, ніж звично для нього. Утримання: скільки з утриманих на початок місяця не втрачено за місяць.
    .kept = Утримано
    .new = Нові
    .regained = Повернулися
    .lost = Втрачено
    .retention = Утримання
    .cohorts = Як довго клієнти залишаються
    .cohorts_lead = Клієнти за роком першого замовлення і частка тих, хто замовляв у кожному наступному році.
    .cohort = Перше замовлення в
    .same_year = Того ж року
    .years_later = + { $n }
    .seasons = Сильні та слабкі місяці
    .seasons_lead = Замовлення за місяцями року за всі повні роки; 100 % — середній місяць.
    .channels = Скільки коштували канали і що принесли
    .cost = Вартість
    .per_customer = Вартість клієнта
    .ratio = Виручка на одиницю витрат

missing =
    .time_to_first_reaction = Час до першої реакції: потрібні день звернення та день першої відповіді.
    .channel_cost = Віддача кожного каналу: потрібна таблиця витрат на канали.
    .conversion_by_channel = Конверсія за каналами: потрібен стовпець про те, звідки прийшов клієнт.
    .conversion_by_owner = Конверсія за менеджерами: потрібен стовпець із відповідальним.
    .orders = Замовлення, середнє замовлення, повторні покупки, сезонність: потрібен список замовлень.
    .refusals = Причини відмов: потрібен стовпець або нотатки, де їх названо.
    .seasons = Сильні та слабкі місяці: потрібні замовлення за два повні роки.
    .retention = Як довго клієнти залишаються: потрібні замовлення більше ніж за один рік.
    .segments_by_activity = Сегменти за галузями: потрібен стовпець, який її називає.
    .segments_by_size = Сегменти за розміром: потрібен стовпець, який каже, наскільки великий клієнт.

footer =
    .made = Зроблено програмою kartoteka { $version }, прочитано: { $files }. Ніщо не залишило цей комп’ютер; сторінка нічого не завантажує з мережі.

status_word =
    .lead = лід
    .potential = потенційний
    .active = активний
    .regular = постійний
    .lost = втрачений

reason =
    .so = { $why } -> { $status }
    .so_late = { $why } -> { $status } (запізнюється)
    .only_ahead = перше замовлення датоване майбутнім: { $day }
    .no_order = немає виконаних замовлень
    .no_order_cancelled = немає виконаних замовлень (скасовано: { $n })
    .undated = { $n ->
        [one] { $n } замовлення без дати
        [few] { $n } замовлення без дати
        [many] { $n } замовлень без дати
       *[other] { $n } замовлень без дати
    }
    .told = `{ $words }`
    .told_on = `{ $words }` { $day }
    .file_says = у файлі стоїть `{ $words }`
    .last_order = { $n ->
        [one] останнє замовлення { $day }, { $n } день тому
        [few] останнє замовлення { $day }, { $n } дні тому
        [many] останнє замовлення { $day }, { $n } днів тому
       *[other] останнє замовлення { $day }, { $n } днів тому
    }
    .only_order = поки єдине замовлення
    .usual_gap = зазвичай замовляє раз на { $gap } дн. (днів із замовленнями: { $n })
    .recent = з них { $n } за останні { $days } дн.
    .next_order = наступне замовлення датоване { $day }
    .limit = межа { $n } дн.
    .outlook = імовірність замовлення в найближчі { $days } дн. { $chance } %
    .similar_pause = схожа пауза { $from }..{ $to }
    .came_back = повернувся через { $n } дн.
    .cancelled = { $n ->
        [one] { $n } скасоване замовлення не враховано
        [few] { $n } скасовані замовлення не враховано
        [many] { $n } скасованих замовлень не враховано
       *[other] { $n } скасованих замовлень не враховано
    }

next =
    .date_set = строк указано у файлах
    .missed = треба було зв’язатися { $day }, відтоді нічого не записано
    .win_back = повернути: втрачений з { $day }
    .after_order = після замовлення від { $day }
    .middle_of_pause = середина звичної паузи ({ $days } дн.)
    .order_due = за звичним строком ({ $days } дн.) час замовлення
    .lost_from = з { $day } вважається втраченим
    .nobody_answered = передзвонити: ніхто не відповів
    .asked_later = передзвонити: просили пізніше
    .after_refusal = запитати ще раз після відмови
    .follow_up = повернутися до виявленого інтересу

reminder =
    .calendar = Нагадування про клієнтів
    .contact = Зв’язатися: { $client }
    .birthday = День народження: { $person } ({ $client })

row =
    .blank = порожній рядок
    .header_again = знову заголовок
    .numbers_columns = нумерує стовпці
    .section_cell = одна комірка на всю ширину називає розділ
    .section = називає розділ
    .turned_header = називає те, що стоїть поруч; аркуш було повернуто
    .above_table = стоїть над таблицею
    .names_columns = називає стовпці
    .names_delimiter = називає роздільник
    .sums = числа є сумами стовпців вище
    .only_one = єдиний рядок цього клієнта
    .one_of = один із { $n } рядків цього клієнта
    .no_client = клієнта не знайдено
    .other_table = таблиця не про клієнтів, не про замовлення і не про контакти з ними
    .not_understood = у рядку нічого не вдалося зрозуміти

rejected_because =
    .no_client_named = не називає клієнта: немає ні назви, ні телефону, ні e-mail, ні номера, ні коду
    .no_order = немає ні номера, ні дати, ні суми, які можна прочитати
    .no_interaction = не повідомляє ні про дзвінок, ні про зустріч, ні про лист

related =
    .branch = та сама назва в іншому місці
    .group = спільні назви й контакти, але в кожного є свої слова
    .shared_contact = різні назви зі спільним контактом
    .shared_person = та сама людина у двох клієнтів
    .conflicting_ids = схожі, але їхні дійсні номери різні
    .because = { $lead }: { $seen }
    .stands_at_both = { $name } значиться в обох: { $line }

kept =
    .no_column = у базі немає для цього стовпця
    .other_spelling = вибрано інше написання
    .normal_form = збережено в стандартному вигляді
    .other_address = цілком вибрано іншу адресу або інше її написання
    .status_judged = статус визначено за замовленнями й записами разом
    .other_value = вибрано інше значення, або в базі немає для нього стовпця
    .rule_priority = інше джерело важливіше (правило `priority`)
    .rule_recent = інший рядок новіший (правило `recent`)
    .rule_complete = інше значення повніше (правило `complete`)
    .rule_frequent = більше рядків кажуть інше (правило `frequent`)
    .rule_newer_source = інше значення стоїть у новішому джерелі (правило `newer_source`)
    .rule_none = ніщо не розрізняло значення, залишено перше за абеткою
    .tells_age = каже, наскільки новий рядок, а стовпця для цього в базі немає

level =
    .with_value = { $level } { $value }
    .with_value_seen = { $level } { $value }, трапляється в клієнтів із різними назвами: { $n }
    .with_rare_word = { $level }: спільне рідкісне слово «{ $word }»
    .bank_account = (банківський рахунок) { $account }
    .quoted = «{ $name }»
    .same_valid_id = той самий дійсний номер
    .same_id_without_a_check_digit = той самий номер, без контрольної цифри
    .different_ids_one_of_them_doubtful = різні номери, один із них сумнівний
    .different_valid_ids = різні дійсні номери
    .same_code = той самий код
    .different_codes = різні коди
    .same_phone = той самий телефон
    .phones_one_slip_apart = телефони відрізняються однією опискою
    .different_phones = різні телефони
    .same_e_mail = той самий e-mail
    .e_mails_one_slip_apart = адреси e-mail відрізняються однією опискою
    .different_e_mails = різні e-mail
    .same_domain = той самий домен
    .different_domains = різні домени
    .same_name = та сама назва
    .same_name_but_for_spelling = та сама назва, інше написання
    .acronym = скорочення за першими літерами
    .same_name_but_for_common_words = та сама назва, крім звичайних слів
    .one_name_holds_the_other = одна назва містить іншу
    .some_words_in_common = кілька спільних слів
    .names_differ_in_numbers = назви відрізняються числами
    .one_is_a_person = одне з них — людина
    .different_names = різні назви
    .same_legal_form = та сама правова форма
    .different_legal_forms = різні правові форми
    .same_person = та сама людина
    .same_person_but_for_spelling = та сама людина, інше написання
    .one_name_more = на одне ім’я більше
    .one_name_in_common = одне спільне ім’я
    .different_persons = різні люди
    .same_contact = та сама контактна особа
    .same_contact_but_for_spelling = та сама контактна особа, інше написання
    .same_contact_one_name_more = та сама контактна особа, на одне ім’я більше
    .contacts_share_a_name = у контактних осіб спільне ім’я
    .different_contacts = різні контактні особи
    .same_birthday = той самий день народження
    .birthdays_one_slip_apart = дні народження відрізняються однією опискою
    .birthdays_partly_the_same = дні народження частково збігаються
    .different_birthdays = різні дні народження
    .same_address = та сама адреса
    .same_address_but_for_spelling = та сама адреса, інше написання
    .same_street = та сама вулиця
    .different_streets = різні вулиці
    .same_post_code = той самий індекс
    .same_city = те саме місто
    .same_city_other_post_code = те саме місто, інший індекс
    .places_near_by = місця неподалік
    .different_places = різні місця
    .different_countries = різні країни
    .same = збігається
    .nearly_the_same = майже збігається
    .different = різниться
    .decided = вирішено, що це один клієнт
    .earlier_base = один клієнт у попередній базі
    .orders_of_base = у попередній базі ці замовлення в цього клієнта
    .merged_into = виявився одним клієнтом із { $client }

noticed =
    .currency_assumed = { $n ->
        [one] { $n } сума не називає валюту; прийнято { $currency } — валюту країни клієнта
        [few] { $n } суми не називають валюту; прийнято { $currency } — валюту країни майже всіх їхніх клієнтів
        [many] { $n } сум не називають валюту; прийнято { $currency } — валюту країни майже всіх їхніх клієнтів
       *[other] { $n } суми не називають валюту; прийнято { $currency } — валюту країни майже всіх їхніх клієнтів
    }
    .statuses_differ = файли кажуть `{ $words }` і `{ $other }`, обидва без дати; бере гору сильніше: { $judged }
    .orders_without_client = { $n ->
        [one] { $n } рядок замовлень на { $amount } не називає нікого з бази
        [few] { $n } рядки замовлень на { $amount } не називають нікого з бази
        [many] { $n } рядків замовлень на { $amount } не називають нікого з бази
       *[other] { $n } рядка замовлень на { $amount } не називає нікого з бази
    }
    .nobody_of_that_name = нікого не звати `{ $owner }`: жодного клієнта не передано
    .address_kept_whole = адресу не вдалося розібрати, її збережено цілком
    .ambiguous_date = не можна відрізнити день від місяця
    .ambiguous_dates = жодна дата стовпця `{ $column }` не розрізняє день і місяць
    .bank_account_check_digits = контрольні цифри банківського рахунку хибні
    .bank_account_lost_precision = електронна таблиця зіпсувала цифри рахунку
    .country_unknown = країну не вдалося визначити
    .date_unreadable = дата нечитабельна або неможлива
    .email_at_word = в e-mail замість `@` стояло `at`
    .email_comma_for_dot = в e-mail замість крапки стояла кома
    .email_homoglyph = в e-mail стояла літера іншого алфавіту
    .email_in_phone = e-mail стояв у стовпці телефонів
    .email_in_website = e-mail стояв у стовпці сайтів
    .email_spaces = усередині e-mail стояли пробіли
    .email_typo = схоже, поштовий сервіс написано з помилкою; можливо, це `{ $detail }`
    .email_unknown_suffix = e-mail закінчується на неіснуючу зону
    .name_empty = у назві немає ні літери, ні цифри
    .not_a_bank_account = значення не є банківським рахунком
    .not_a_person = значення не є ім’ям людини
    .not_a_phone = значення не є телефоном
    .not_a_tax_id = значення не є податковим номером
    .not_a_website = значення не є сайтом
    .not_an_address = значення не є адресою
    .not_an_email = значення не є адресою e-mail
    .phone_ambiguous = телефон підходить кільком країнам, а в рядку не названо жодної
    .phone_area_code_added = телефон не мав коду міста; додано код міста з рядка
    .phone_area_code_changed = телефон мав код міста, який більше не діє; підставлено новий
    .phone_area_code_shared = телефон узяв код міста в сусіднього номера
    .phone_country_guessed = країну телефону взято з інших рядків
    .phone_double_prefix = код країни стояв у телефоні двічі
    .phone_invalid = у жодній країні немає такого номера
    .phone_local = у телефоні немає коду міста
    .phone_lost_precision = електронна таблиця зіпсувала цифри телефону
    .phone_no_country = країну телефону не названо, і припустити її не вдалося
    .phone_plus_misplaced = плюс телефону стояв не на місці
    .phone_plus_restored = телефон загубив плюс
    .phone_shorthand = телефон записано як закінчення попереднього
    .phone_trunk_prefix = у телефоні стояв старий міжміський префікс
    .placeholder = значення нічого не означає
    .position_in_name = поруч з іменем людини стояла друга посада
    .postal_code_invalid = індекс не підходить жодній країні
    .remark = примітка поряд зі значенням
    .extra_column = у базі немає для цього стовпця
    .tax_id_check_digit = контрольна цифра податкового номера хибна
    .tax_id_country_differs = податковий номер належить іншій країні, ніж указано
    .tax_id_length = у податковому номері замало або забагато цифр
    .tax_id_lost_precision = електронна таблиця зіпсувала цифри податкового номера
    .tax_id_other_scheme = номер з іншого реєстру, ніж каже стовпець
    .tax_id_scheme_guessed = реєстр номера визначено за цифрами
    .tax_id_unknown_scheme = реєстр номера визначити не вдалося
    .tax_id_zeros_restored = початкові нулі податкового номера відновлено
    .website_in_email = сайт стояв у стовпці e-mail
    .words_in_email = поряд з e-mail стояли слова
    .value_noticed = значення незвичне: { $finding }
    .row_rejected = рядок { $reason }
    .mapping_column_gone = в описі названо стовпець `{ $column }`, якого в таблиці немає
    .mapping_table_gone = в описі названо таблицю `{ $table }`, якої ніде у вхідних даних немає
    .do_not_contact_buys = з { $client } не можна зв’язуватися, а статус — `{ $status }`
    .status_contradiction = у файлі стоїть `{ $words }` ({ $told }), але останнє замовлення було за { $days } дн. до дня оцінки: { $judged }
    .order_date_implausible = замовлення датоване `{ $date }`, чого не може бути; у статусі його не враховано
    .several_owners = { $client }: відповідальних { $n }; найновіший — `{ $owner }`
    .several_tax_ids = { $client }: більше одного дійсного номера { $scheme }
    .on_sheet = { $what } (аркуш `{ $sheet }`)
    .sheet_damaged = аркуш `{ $sheet }` пошкоджено: { $cause }
    .sheet_too_wide = комірки аркуша `{ $sheet }` далі стовпця { $columns } пропущено (їх { $n })
    .sheet_too_sparse = комірки аркуша `{ $sheet }` надто розкидані, його не прочитано
    .unpacks_too_large = у розпакованому вигляді він більший за { $megabytes } мегабайт, які читаються, або настільки більший за запакований, що його вважають пасткою
    .became_shorter = він став коротшим під час читання
    .ends_within_sheet = він обривається посеред аркуша
    .sheet_namesake = інший аркуш має таку саму назву
    .cells_unreadable = комірки, які не можна прочитати: { $n }, перша через: { $cause }
    .merged_over_values = комірки аркуша `{ $sheet }` зі значеннями під об’єднанням, яке показує інше: { $n }
    .repeated_cells_left_out = пропущені повторення комірок аркуша `{ $sheet }`, бо їх забагато: { $n }
    .blank_rows_left_out = порожні рядки аркуша `{ $sheet }` пропущено (їх { $n })
    .cells_repaired = відновлено хибно розкодований текст у комірках аркуша `{ $sheet }` (їх { $n })
    .comments_left_out = примітки аркуша `{ $sheet }` поза рядками пропущено (їх { $n })
    .passed_over = пропущено: { $reason }
    .file_too_large = більший за { $megabytes } МБ, які читаються
    .no_right = немає права на читання
    .vanished = він зник під час читання
    .unreadable = його не можна прочитати
    .no_file = це не файл, а канал, сокет або пристрій
    .link_in_circle = це посилання на теку, у якій воно лежить
    .link_to_nothing = це посилання в нікуди, або файл зник
    .file_empty = файл порожній
    .archive_empty = архів порожній
    .nothing_written = у ньому нічого не написано
    .archives_too_deep = архіви в архівах, надто глибоко
    .archive_damaged = архів пошкоджено: { $cause }
    .workbook_damaged = книгу пошкоджено: { $cause }
    .sectors_in_circle = її сектори посилаються один на одного по колу
    .parts_do_not_fit = її частини не підходять одна до одної
    .cells_too_far_apart = його комірки надто далеко одна від одної
    .file_encrypted = захищений паролем; збережіть його без пароля
    .web_page_without_table = веб-сторінка без таблиці
    .no_table_in = { $what }, таблиць для читання в ньому немає
    .encoding_mixed = { $n ->
        [one] { $n } рядок записано в іншому кодуванні, ніж решту
        [few] { $n } рядки записано в іншому кодуванні, ніж решту
        [many] { $n } рядків записано в іншому кодуванні, ніж решту
       *[other] { $n } рядків записано в іншому кодуванні, ніж решту
    }
    .encoding_unsure = прочитано як { $encoding }, хоча { $rival } майже так само ймовірне
    .nul_bytes = { $n ->
        [one] пропущено { $n } байт NUL
        [few] пропущено { $n } байти NUL
        [many] пропущено { $n } байтів NUL
       *[other] пропущено { $n } байтів NUL
    }
    .lines_repaired = { $n ->
        [one] { $n } рядок містив хибно розкодований текст, його відновлено
        [few] { $n } рядки містили хибно розкодований текст, його відновлено
        [many] { $n } рядків містили хибно розкодований текст, його відновлено
       *[other] { $n } рядків містили хибно розкодований текст, його відновлено
    }
    .quotes_not_doubled = { $n ->
        [one] { $n } комірка містить неподвоєні лапки; кожну літеру збережено
        [few] { $n } комірки містять неподвоєні лапки; кожну літеру збережено
        [many] { $n } комірок містять неподвоєні лапки; кожну літеру збережено
       *[other] { $n } комірок містять неподвоєні лапки; кожну літеру збережено
    }
    .quotes_not_closed = { $n ->
        [one] { $n } комірка починається з лапки, яку ніщо не закриває
        [few] { $n } комірки починаються з лапки, яку ніщо не закриває
        [many] { $n } комірок починаються з лапки, яку ніщо не закриває
       *[other] { $n } комірок починаються з лапки, яку ніщо не закриває
    }
    .delimiter_differs = { $n ->
        [one] у { $n } рядку інший роздільник, його поділено за ним
        [few] у { $n } рядках інший роздільник, їх поділено за ним
        [many] у { $n } рядках інший роздільник, їх поділено за ним
       *[other] у { $n } рядках інший роздільник, їх поділено за ним
    }
    .text_destroyed = { $n ->
        [one] { $n } комірка містить текст, літери якого втрачено раніше (`????` або `�`)
        [few] { $n } комірки містять текст, літери якого втрачено раніше (`????` або `�`)
        [many] { $n } комірок містять текст, літери якого втрачено раніше (`????` або `�`)
       *[other] { $n } комірок містять текст, літери якого втрачено раніше (`????` або `�`)
    }
    .cell_errors = { $n ->
        [one] { $n } комірка містить помилку формули
        [few] { $n } комірки містять помилку формули
        [many] { $n } комірок містять помилку формули
       *[other] { $n } комірок містять помилку формули
    }
    .decision_against_ids = «{ $left }» і «{ $right }»: рішення `{ $ruling }` виконано, хоча їхні правильні номери різні
    .decision_overruled = «{ $left }» і «{ $right }»: пізніше рішення скасовує `{ $ruling }`
    .decision_unreadable = у рядку { $line } рішень стоїть `{ $said }`, а не `same` чи `different`
    .decision_without_object = «{ $left }» і «{ $right }»: вирішено `{ $ruling }`, але більше немає рядка, який міг би бути лише одним із них
    .do_not_contact_regular = { $client }: контакт заборонено, а у файлі стоїть `{ $word }`
    .person_at_several_clients = { $client } і { $other }: спільна людина { $name }
    .several_addresses = { $client }: адреси в містах, усього { $n }; залишено `{ $city }`

format =
    .pdf_document = документ PDF
    .png_image = зображення PNG
    .jpeg_image = зображення JPEG
    .gif_image = зображення GIF
    .bitmap_image = зображення BMP
    .tiff_image = зображення TIFF
    .rar_archive = архів RAR
    .sevenzip_archive = архів 7z
    .bzip2_stream = потік bzip2
    .xz_stream = потік xz
    .zstd_stream = потік zstd
    .sqlite_database = база даних SQLite
    .windows_program = програма Windows
    .linux_program = програма Linux
    .parquet_file = файл Parquet
    .rich_text_document = документ RTF
    .access_database = база даних Access
    .sound_file = звуковий файл
    .sound_or_video_file = звуковий або відеофайл
    .font = шрифт
    .binary_file = двійковий файл
    .open_document = документ Open Document, але не таблиця
    .word_document = документ Word
    .presentation = презентація
    .numbers_document = документ Numbers
    .early_excel_workbook = книга Excel 4 або давнішої версії
    .lotus_worksheet = таблиця Lotus 1-2-3
    .works_spreadsheet = таблиця Works
    .outlook_message = лист Outlook
    .xml_document = документ XML
    .json_document = документ JSON

passed_over =
    .lock_file = файл блокування офісної програми
    .hidden = прихований
    .temporary = тимчасовий файл
    .operating_system = залишений операційною системою
    .earlier_output = результат попереднього запуску

since =
    .move = { $from } → { $to }
    .title = Від минулого разу
    .lead = Порівняння бази на { $from } з базою на { $to }.
    .clients = Клієнтів: тоді { $before }, тепер { $now }.
    .none = Серед клієнтів нічого не змінилося.
    .what = Що змінилося
    .new = Нові клієнти
    .gone = Клієнти, яких більше немає
    .came_back = Втрачені клієнти, які знову замовляють
    .newly_lost = Втрачені відтоді клієнти
    .united = Об’єднані клієнти: знайдені відтоді дублікати
    .decayed = Більше не заповнено: { $field }
    .findings = Зауваження: що виправлено, що з’явилося
    .before = Тоді
    .now = Тепер

map =
    .title = Які поля заповнено
    .lead = Частка клієнтів, у яких є поле: що темніше, то більше. Риска: там воно нікому не потрібне.
    .all = Усі клієнти
    .status = За статусом
    .owner = За відповідальним
    .source = За файлом

rfm =
    .title = Клієнти за давністю, частотою та сумою замовлень
    .lead = Кожного клієнта оцінено серед усіх, хто замовляв; rfm.csv називає їх.
    .champion = Найкращі: нещодавно і часто або багато
    .loyal = Вірні: часто або багато, але не зараз
    .new = Нові: один день із замовленням, нещодавно
    .promising = Багатообіцяючі: нещодавно, поки небагато
    .attention = Посередині: потребують уваги
    .at_risk = Під загрозою: цінні, давно мовчать
    .sleeping = Сплячі: малоцінні, давно мовчать

change =
    .new = новий клієнт
    .merged = об’єднано
    .changed = змінено

understood =
    .base = попередня база
    .base_column = стовпець попередньої бази
    .header_known = відомий заголовок
    .header_abbreviated = відомий заголовок, скорочений
    .header_qualified = відомий заголовок з уточненням
    .header_compound = відомий заголовок у складному слові
    .header_misspelt = відомий заголовок з одруком
    .header_part = частина відомого заголовка
    .header_ending = закінчується як відомий заголовок
    .header_similar = спільні слова з відомими заголовками
    .header_extra = відомо, що це не поле клієнта чи замовлення
    .header_layout = відомий заголовок, набраний в іншій розкладці
    .values_like = значення схожі на `{ $field }`
    .no_values = немає значень
    .by_mapping = так сказано у файлі відповідностей
    .values_shared = ті самі значення мають замовлення і клієнти
    .remarks = нотатки в одному стовпці, кожна про клієнта
    .name_holds = у назві `{ $name }` є `{ $word }`

inspect =
    .unreadable = не читається: { $cause }
    .note = зауваження: { $what }
    .sheet = аркуш `{ $sheet }`
    .hidden_sheet = аркуш `{ $sheet }` (прихований)
    .dialect = { $encoding }, комірки розділяє `{ $delimiter }`
    .tab = табуляція
    .one_column = один стовпець
    .header_row = заголовок у рядку { $first }
    .header_rows = заголовок у рядках з { $first } по { $last }
    .no_header = без заголовка
    .rows = рядків: { $n }
    .table = { $shape }: { $kind } (певність { $percent } %: { $why })
    .column = стовпець
    .taken_for = вважається за
    .sure = певність
    .why = чому
    .example = наприклад
    .nameless = (стовпець { $n })
    .kept = (лишається як є)

# kartoteka explain
explain =
    .status = статус: { $reason }
    .shows = У базі стоїть
    .person = людина: { $told }
    .no_rows = Жодного рядка з таблиць клієнтів: відомий лише із замовлень або дзвінків
    .made_of = { $n ->
        [one] Складено з { $n } рядка
        [few] Складено з { $n } рядків
        [many] Складено з { $n } рядків
       *[other] Складено з { $n } рядка
    }
    .row = { $place }, рядок { $row }
    .column = стовпець { $number }
    .not_shown = (у базі не так: { $why })
    .holds = Що поєднує його рядки (кожен бал ваги подвоює шанси)
    .rows = рядки { $first } і { $second }: { $weight }
    .weakest = найслабша ланка — рядки { $first } і { $second }; її розірве `{ $command }`
    .decided = Що вирішено
    .decision = { $left } і { $right }: { $decision }
    .to_judge = Вирішувати вам: можливо, той самий клієнт
    .likely = { $client }: імовірність { $share }; { $why }
    .related = Пов’язані, але не те саме
    .related_by = { $client }: { $how }; { $why }
    .source = з { $place }, рядок { $row }
    .decided_same = Вирішено, що це один клієнт
    .decided_different = Вирішено, що це два клієнти
    .pair_likely = Вирішувати вам: імовірність { $share }, що це один клієнт
    .pair_related = Пов’язані, але не те саме: { $how }
    .nothing = Ніщо не зробило їх настільки схожими, щоб про них питати
    .values_say = Що кажуть їхні значення (ваги початкові; запуск пристосовує їх до свого списку): { $sum }
    .odds = два навмання взяті клієнти майже ніколи не один і той самий: це проти, і тим сильніше, чим довший список

comparison =
    .tax_id = податковий номер
    .code = код
    .phone = телефон
    .e_mail = ел. пошта
    .domain = домен
    .name = назва
    .legal_form = правова форма
    .person = людина
    .contact = контактна особа
    .birthday = день народження
    .street = вулиця
    .area = місце
    .other = стовпець «{ $name }»
