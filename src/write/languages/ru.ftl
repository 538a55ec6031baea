# What the tool says to people, in Russian (Project Fluent, https://projectfluent.org).
# A message is a part of what is written; its attributes are the sentences of that part. Names in braces are filled in.
# What counts has the plural categories of the Unicode CLDR for the language. To add a language, copy a file, keep the
# names of messages, attributes and placeholders, and add the file to the list in `src/write/words.rs`.

language =
    .code = ru
    .direction = ltr
    .thousands = { " " }
    .decimal = { "," }
    .percent = { $n } %

as_of =
    .given = день указан при запуске
    .newest_order = день самого нового заказа
    .newest_contact = день самого нового контакта
    .no_date = нет ни одной даты заказа или контакта
    .set_aside = { $why }; { $days } не учтено как описка

console =
    .unread = не удалось прочитать `{ $file }`: { $reason }
    .read = Прочитано: { $files }, { $rows }, за { $seconds } с.
    .client_rows = { $n ->
        [one] { $n } строка о клиентах
        [few] { $n } строки о клиентах
        [many] { $n } строк о клиентах
       *[other] { $n } строк о клиентах
    }
    .repeated = { $n ->
        [one] { $n } повтор
        [few] { $n } повтора
        [many] { $n } повторов
       *[other] { $n } повторов
    }
    .found = { $rows } — это { $clients }; объединено: { $repeated }.
    .found_in_orders = Списка клиентов не было; в заказах названо: { $clients }.
    .order_rows = { $n ->
        [one] Прочитана { $n } строка заказов
        [few] Прочитано { $n } строки заказов
        [many] Прочитано { $n } строк заказов
       *[other] Прочитано { $n } строк заказов
    }
    .orders = { $rows }; своего клиента нашли { $landed }.
    .as_of = На { $day } ({ $why }):
    .late = { $n ->
        [one] { $n } запаздывает: молчит дольше обычного, но ещё не потерян
        [few] { $n } запаздывают: молчат дольше обычного, но ещё не потеряны
        [many] { $n } запаздывают: молчат дольше обычного, но ещё не потеряны
       *[other] { $n } запаздывают: молчат дольше обычного, но ещё не потеряны
    }
    .needs = Сначала нужны вы:
    .open = Откройте:
    .report = отчёт
    .workbook = чистая база, лист на каждый статус

count =
    .clients = { $n ->
        [one] { $n } клиент
        [few] { $n } клиента
        [many] { $n } клиентов
       *[other] { $n } клиентов
    }
    .rows = { $n ->
        [one] { $n } строка
        [few] { $n } строки
        [many] { $n } строк
       *[other] { $n } строк
    }
    .files = { $n ->
        [one] { $n } файл
        [few] { $n } файла
        [many] { $n } файлов
       *[other] { $n } файлов
    }
    .orders = { $n ->
        [one] { $n } заказ
        [few] { $n } заказа
        [many] { $n } заказов
       *[other] { $n } заказов
    }
    .days = { $n ->
        [one] { $n } день
        [few] { $n } дня
        [many] { $n } дней
       *[other] { $n } дней
    }

field =
    .client_id = ID клиента
    .kind = Вид
    .name = Название
    .legal_form = Правовая форма
    .country = Страна
    .tax_ids = ИНН и другие номера
    .phones = Телефоны
    .emails = E-mail
    .websites = Сайты
    .region = Регион
    .city = Город
    .postal_code = Индекс
    .street = Улица
    .bank_accounts = Банковские счета
    .activity = Отрасль
    .size = Размер
    .tags = Метки
    .channel = Откуда пришёл
    .owner = Ответственный
    .status = Статус
    .status_reason = Почему такой статус
    .next_contact = Следующий контакт
    .next_contact_reason = Почему тогда
    .do_not_contact = Не связываться
    .refusal_reason = Причина отказа
    .notes = Заметки
    .created = Внесён
    .last_contact = Последний контакт
    .first_order = Первый заказ
    .last_order = Последний заказ
    .orders = Заказы
    .revenue = Оборот
    .revenue_other = Оборот в других валютах
    .currency = Валюта
    .records = Объединено строк
    .sources = Файлы
    .late = Запаздывает
    .limit_days = Терпение, дней
    .lost_on = Потерян
    .chance = Вероятность заказа
    .codes = Коды в других системах
    .contact_id = ID контакта
    .client_name = Клиент
    .full_name = Имя
    .position = Должность
    .birthday = День рождения
    .left_id = Первый ID
    .right_id = Второй ID
    .left_name = Первый клиент
    .right_name = Второй клиент
    .probability = Вероятность, что один
    .weight = Вес
    .why = Почему
    .decision = Ваше решение
    .file = Файл
    .sheet = Лист
    .row = Строка
    .code = Вид
    .reason = Причина
    .content = Что там стояло
    .relation = Связь
    .evidence = Почему
    .done = Готово
    .left_key = Ключ первого
    .right_key = Ключ второго
    .change = Изменение
    .field = Что
    .before = Было
    .after = Стало

tab =
    .summary = Итог
    .lead = Лиды
    .potential = Потенциальные
    .active = Активные
    .regular = Постоянные
    .lost = Потерянные
    .contacts = Контакты
    .review = На проверку
    .plan = Сделать
    .relations = Связи
    .rejected = Отклонено
    .changes = Изменения

status =
    .lead = Лиды
    .potential = Потенциальные
    .active = Активные
    .regular = Постоянные
    .lost = Потерянные
    .white = Белый
    .grey = Серый
    .green = Зелёный
    .yellow = Жёлтый
    .green_gold = Зелёно-золотой
    .gold = Золотой
    .platinum = Платиновый
    .red_green = Красно-зелёный
    .red_gold = Красно-золотой
    .red_platinum = Красно-платиновый
    .new = Новый
    .in_progress = В работе
    .offer = Предложение
    .closing = Закрытие
    .converted = Сконвертирован
    .rejected_unfit = Отклонён: не подходит
    .rejected_by_client = Отклонён: отказ
    .rejected_failed = Отклонён: сорвалось

status_meaning =
    .lead = найдены, больше ничего
    .potential = проявили интерес
    .active = заказывают время от времени
    .regular = заказывают регулярно
    .lost = заказывали, слишком долго молчат
    .white = только внесён
    .grey = известно, кто решает
    .green = согласился посмотреть предложение
    .yellow = согласился на рассылку
    .green_gold = запросил наш продукт
    .gold = заказывал не более чем в три дня
    .platinum = заказывал более чем в три дня
    .red_green = тот, кто решает, отверг предложение
    .red_gold = перестал после не более чем трёх дней с заказами
    .red_platinum = перестал после более чем трёх дней с заказами
    .new = поступил запрос
    .in_progress = выясняются данные и потребности
    .offer = предложение готовится или отправлено
    .closing = ожидается ответ на предложение
    .converted = сделал заказ
    .rejected_unfit = это не наш клиент
    .rejected_by_client = клиент отказался
    .rejected_failed = сделка сорвалась

cell =
    .yes = да

client_kind =
    .company = компания
    .person = частное лицо

relation =
    .branch = филиал
    .group = группа
    .shared_contact = общий телефон, e-mail или адрес
    .shared_person = тот же человек
    .conflicting_ids = похожи, но номера разные

rejected =
    .other_table = ни клиенты, ни заказы
    .no_identity = неизвестно, какой это клиент
    .no_client_named = клиент не назван
    .not_carried_over = не перенесено

review =
    .speaks_for = за: { $seen }
    .speaks_against = против: { $seen }
    .same = same
    .different = different
    .prompt_title = Это один клиент?
    .prompt = Выберите «same» (тот же) или «different» (другой). Не знаете — оставьте пустым.

summary =
    .title = База клиентов
    .as_of = Статусы на { $day }: { $why }
    .numbers = В цифрах
    .clients = Клиенты
    .companies = из них компании
    .persons = из них частные лица
    .contacts = Люди у клиентов
    .repeated = Строки, повторявшие клиента и объединённые
    .orders = Прочитано строк заказов
    .rejected = Неперенесённые строки
    .statuses = По статусам
    .share = Доля
    .late = Запаздывают
    .revenue = Оборот
    .needs = Что требует вас
    .needs_nothing = Ничего: нет ни сомнительных пар, ни болезненных пробелов.
    .problem = Задача
    .how_many = Сколько
    .of = Из
    .first = Например
    .worth = Заказано до сих пор
    .how = Как
    .out_of = из { $n }
    .by_when = За
    .who = Чьи клиенты
    .read = Что прочитано
    .kind = Принято за
    .rows = Строки
    .as_clients = Клиенты
    .as_orders = Заказы
    .as_interactions = Звонки, встречи
    .as_rejected = Отклонено
    .as_other = Шапки, итоги, пустые
    .unread = не удалось прочитать: { $reason }

kind =
    .clients = клиенты
    .contacts = люди
    .orders = заказы
    .interactions = звонки и встречи
    .stop_list = список «не звонить»
    .other = другое

report =
    .title = Аудит базы клиентов
    .as_of = На { $day }
    .skip = Перейти к отчёту
    .contents = Содержание
    .nav_plan = Что делать
    .nav_ledger = Что сделано
    .nav_criteria = Пять критериев
    .nav_duplicates = Дубликаты
    .nav_findings = Находки
    .nav_figures = Показатели
    .more = Список здесь обрезан; все строки есть в файлах CSV рядом с отчётом.
    .none = Нет.
    .unknown = неизвестно
    .rest = все остальные
    .no_currency = валюта не указана
    .search = Поиск в таблице
    .sort = Сортировать по этому столбцу

verdict =
    .lead = { $files } и { $rows } о клиентах — на самом деле это
    .lead_orders = Списка клиентов не было; заказы ({ $rows }) называют
    .clients = { $n ->
        [one] { $n } клиент
        [few] { $n } клиента
        [many] { $n } клиентов
       *[other] { $n } клиентов
    }
    .split = { $kinds }.
    .companies = { $n ->
        [one] { $n } компания
        [few] { $n } компании
        [many] { $n } компаний
       *[other] { $n } компаний
    }
    .persons = { $n ->
        [one] { $n } частное лицо
        [few] { $n } частных лица
        [many] { $n } частных лиц
       *[other] { $n } частных лиц
    }
    .people = { $n ->
        [one] { $n } контактное лицо
        [few] { $n } контактных лица
        [many] { $n } контактных лиц
       *[other] { $n } контактных лиц
    }
    .repeated = { $share } строк о клиентах повторяли клиента, который уже был, и присоединены к нему; ничего не выброшено.
    .repeated_none = Ни одна строка не повторяла другую: каждый клиент внесён один раз.
    .customers = { $n ->
        [one] Заказывал { $n } клиент
        [few] Заказывали { $n } клиента
        [many] Заказывали { $n } клиентов
       *[other] Заказывали { $n } клиентов
    }
    .orders = { $customers }: { $orders } на { $revenue }.
    .orders_none = Заказов не найдено, поэтому никого нельзя назвать активным, постоянным или потерянным.
    .active = { $n ->
        [one] { $n } клиент по-прежнему заказывает.
        [few] { $n } клиента по-прежнему заказывают.
        [many] { $n } клиентов по-прежнему заказывают.
       *[other] { $n } клиентов по-прежнему заказывают.
    }
    .late = { $n ->
        [one] { $n } из них молчит дольше обычного; он заказал на { $worth }.
        [few] { $n } из них молчат дольше обычного; они заказали на { $worth }.
        [many] { $n } из них молчат дольше обычного; они заказали на { $worth }.
       *[other] { $n } из них молчат дольше обычного; они заказали на { $worth }.
    }
    .calm = Никто из них не молчит дольше обычного.
    .do_first = Три дела прежде всего
    .do_first_none = Ничего срочного не найдено.
    .status_chart = Клиенты по статусам
    .status_chart_desc = Одна полоса на всех клиентов, разделённая по статусам.

ledger =
    .title = Что сделано
    .lead = Каждая прочитанная строка учтена. Строка о клиенте стала частью клиента, строка заказа принадлежит клиенту или стоит отдельно, а то, что нельзя было использовать, лежит в rejected.csv с причиной.
    .balanced = Счёт сходится: прочитано строк — { $rows }, учтено строк — { $rows }.
    .unbalanced = Счёт не сходится в файлах, отмеченных ниже. Пожалуйста, сообщите об этом.
    .rows_read = Прочитано строк
    .lists = { $n ->
        [one] { $n } список и что стало с его строками
        [few] { $n } списка и что стало с их строками
        [many] { $n } списков и что стало с их строками
       *[other] { $n } списков и что стало с их строками
    }
    .sum = Всего
    .unread_title = Файлы, которые не удалось прочитать

criteria =
    .title = Пять критериев
    .lead = Базу оценивают по пяти вопросам. Каждая оценка — простое среднее долей, стоящих под ней.
    .no_score = Мало данных
    .currency = Актуальны ли контактные данные?
    .currency_how = Верные телефоны и e-mail среди записанных, клиенты, с которыми вообще можно связаться, и клиенты, с которыми был контакт за последний год.
    .completeness = Есть ли всё, что нужно для работы?
    .completeness_how = По каждому клиенту: заполнены ли поля, нужные каждый день.
    .duplicates = Записан ли каждый клиент один раз?
    .duplicates_how = Доля строк о клиентах, не повторяющих другую строку.
    .sources = Известно ли, откуда приходят клиенты?
    .sources_how = Доля клиентов с записанным источником.
    .history = Записана ли история?
    .history_how = Клиенты с записанным контактом, с заказами и открытые клиенты с запланированным следующим шагом.
    .of = { $have } из { $of }
    .change = { $change } с { $day }
    .rows = Построчно:

part =
    .phones_valid = Верные телефоны
    .emails_valid = Верные e-mail
    .reachable = Клиенты с телефоном или e-mail
    .in_touch = Контакт или заказ за год
    .name = Название
    .tax_id = Налоговый номер (компании)
    .phone = Телефон
    .email = E-mail
    .contact_person = Контактное лицо (компании)
    .city = Город
    .street = Улица
    .owner = Ответственный
    .activity = Отрасль
    .unique_rows = Строки, которые ничего не повторяют
    .channel = Источник записан
    .contact_recorded = Контакт записан
    .orders_recorded = Заказы записаны
    .next_step = Открытые клиенты со следующим шагом

plan =
    .alone = Сначала самое тяжёлое, затем то, что несёт деньги, затем самое срочное. Это только отчёт: книгу и файлы, о которых здесь речь, записывает `kartoteka run`.
    .title = Что делать
    .lead = Сначала самое серьёзное, затем то, за чем стоят деньги, затем самое срочное. Клиенты за каждым числом — в книге clients.xlsx: отфильтруйте её, как описано.
    .what = Что
    .many = Сколько
    .grave = Важность
    .who = Чьи клиенты
    .when = За
    .worth = Заказано до сих пор: { $worth }

severity =
    .grave = серьёзно
    .warning = важно
    .note = заметка

action =
    .mend_files = Открыть файлы, которые не удалось прочитать
    .judge_pairs = Решить о парах, которые могут быть одним клиентом
    .find_client_of_orders = Найти клиента заказов, не подошедших никому
    .mend_rows = Исправить строки, которые не удалось перенести
    .find_contact_data = Найти телефон или e-mail клиентов, с которыми нет связи
    .contact_against_wish = Отменить контакты с клиентами, просившими их не беспокоить
    .call_late = Позвонить клиентам, которые вот-вот уйдут
    .win_back = Спланировать возврат потерянных клиентов
    .find_owner = Дать каждому клиенту ответственного
    .plan_next_contact = Запланировать следующий контакт с лидами и потенциальными
    .mend_tax_id = Исправить налоговые номера с неверной контрольной цифрой
    .find_tax_id = Найти налоговые номера компаний, у которых их нет
    .find_channel = Записать, откуда пришли клиенты

action_how =
    .mend_files = См. «Файлы, которые не удалось прочитать»: сохранить заново или снять пароль и запустить ещё раз.
    .judge_pairs = Лист «На проверку» в clients.xlsx: выбрать «same» или «different» в столбце «Ваше решение».
    .find_client_of_orders = Отфильтровать orders.csv по пустому client_id; название в этих строках не подходит никому.
    .mend_rows = В rejected.csv сказано, что не так; исправить файл и запустить ещё раз.
    .find_contact_data = Отфильтровать пустые «Телефоны» и «E-mail»; спросить ответственного или найти компанию по номеру.
    .contact_against_wish = Отфильтровать «Не связываться» = да и убрать дату следующего контакта.
    .call_late = Отфильтровать «Запаздывает» = да на листах «Активные» и «Постоянные», сначала наибольший оборот.
    .win_back = Лист «Потерянные», сначала наибольший оборот; записать, почему ушли.
    .find_owner = Отфильтровать пустого ответственного и распределить клиентов.
    .plan_next_contact = Листы «Лиды» и «Потенциальные»: отфильтровать пустой «Следующий контакт».
    .mend_tax_id = Строки названы в находках ниже; обычно ошибка в одной цифре.
    .find_tax_id = Найти компанию в открытом реестре.
    .find_channel = Спросить ответственного; впредь сделать поле обязательным.

findings =
    .title = Находки
    .lead = Что замечено в данных, по видам, с примерами: откройте файл на этой строке. Пока это не исправят, сведения теряются или вводят в заблуждение.
    .repaired = Исправлено по пути или оставлено как было
    .repaired_lead = Здесь делать нечего: это перечень сделанного при очистке, чтобы его можно было проверить.
    .where = Где
    .what = Что
    .whole = все данные
    .place = { $place }, строка { $row }
    .column = столбец { $column }

finding =
    .currency_assumed = Суммы без валюты, принятые в валюте страны клиентов
    .statuses_differ = Клиенты, о которых файлы говорят разное
    .orders_without_client = Заказы, которые не называют клиента из базы
    .reassign_without_clients = Заменяемые менеджеры, которых никто не знает
    .address_kept_whole = Адреса, которые не удалось разобрать
    .ambiguous_date = Даты, где не отличить день от месяца
    .bank_account_check_digits = Банковские счета с неверными контрольными цифрами
    .bank_account_lost_precision = Банковские счета, цифры которых испортила таблица
    .cell_errors = Ячейки с ошибкой таблицы
    .country_unknown = Страны, которые не удалось определить
    .date_unreadable = Даты, которые не удалось прочитать
    .delimiter_differs = Строки с другим разделителем
    .do_not_contact_buys = Клиенты с запретом на контакт, которые продолжают заказывать
    .email_at_word = E-mail с «at» вместо «@», исправлено
    .email_comma_for_dot = E-mail с запятой вместо точки, исправлено
    .email_homoglyph = E-mail с буквой другого алфавита, исправлено
    .email_in_phone = E-mail в столбце телефонов, перенесено
    .email_in_website = E-mail в столбце сайтов, перенесено
    .email_spaces = E-mail с пробелами внутри, исправлено
    .email_typo = E-mail с похожим на опечатку именем почтовой службы
    .email_unknown_suffix = E-mail с окончанием, которое никто не регистрирует
    .encoding_mixed = Файлы в двух кодировках
    .encoding_repaired = Текст, прочитанный ранее неверно, восстановлен
    .encoding_unsure = Файлы, кодировка которых не ясна
    .file_damaged = Повреждённые файлы
    .file_empty = Пустые файлы
    .file_encrypted = Файлы под паролем
    .file_too_large = Слишком большие файлы
    .file_unreadable = Файлы, которые не удалось открыть
    .format_unknown = Файлы неизвестного вида
    .name_empty = Названия без единой буквы
    .not_a_bank_account = Значения в столбце счетов, которые счетами не являются
    .not_a_person = Значения в столбце людей, которые не имена, сохранены
    .not_a_phone = Значения в столбце телефонов, которые не телефоны
    .not_a_tax_id = Значения в столбце налоговых номеров, которые не номера
    .not_a_website = Значения в столбце сайтов, которые не сайты
    .not_an_address = Значения в столбце адресов, которые не адреса, сохранены
    .not_an_email = Значения в столбце e-mail, которые не адреса почты
    .nul_bytes = Файлы с нулевыми байтами
    .order_date_implausible = Заказы с невозможной датой, не учтённые в статусах
    .passed_over = Пропущенные файлы
    .phone_ambiguous = Телефоны, подходящие нескольким странам
    .phone_area_code_added = Телефоны, взявшие код города из строки
    .phone_area_code_changed = Телефоны с кодом города, который больше не действует
    .phone_area_code_shared = Телефоны, взявшие код города у соседнего номера
    .phone_country_guessed = Телефоны, страна которых взята из других строк
    .phone_double_prefix = Телефоны с двойным кодом страны, исправлено
    .phone_invalid = Номера телефонов, которых не может быть
    .phone_local = Телефоны без кода города
    .phone_lost_precision = Телефоны, цифры которых испортила таблица
    .phone_no_country = Телефоны без страны
    .phone_plus_misplaced = Телефоны с плюсом не на месте, исправлено
    .phone_plus_restored = Телефоны, потерявшие плюс, исправлено
    .phone_shorthand = Телефоны, записанные как окончание предыдущего
    .phone_trunk_prefix = Телефоны со старым префиксом, исправлено
    .placeholder = Заглушки вроде «-» или «нет», опущены
    .position_in_name = Должности рядом с именами людей
    .postal_code_invalid = Индексы, не подходящие ни одной стране
    .quotes_not_closed = Ячейки с незакрытой кавычкой
    .quotes_not_doubled = Ячейки с неудвоенными кавычками
    .several_owners = Клиенты с несколькими ответственными
    .several_tax_ids = Клиенты с несколькими верными номерами одного вида
    .sheet_damaged = Повреждённые листы
    .status_contradiction = Статусы в файлах, которым противоречат заказы
    .tax_id_check_digit = Налоговые номера с неверной контрольной цифрой
    .tax_id_country_differs = Налоговые номера не той страны, что указана
    .tax_id_length = Налоговые номера с неверным числом цифр
    .tax_id_lost_precision = Налоговые номера, цифры которых испортила таблица
    .tax_id_other_scheme = Номера другого реестра, чем говорит столбец
    .tax_id_scheme_guessed = Номера, реестр которых определён по цифрам
    .tax_id_unknown_scheme = Номера, реестр которых не удалось определить
    .tax_id_zeros_restored = Номера, потерявшие начальные нули, исправлено
    .text_destroyed = Текст, буквы которого утрачены ранее
    .value_noticed = Необычные значения
    .website_in_email = Сайты в столбце e-mail, перенесено
    .words_in_email = E-mail со словами рядом
    .decision_against_ids = Клиенты, объединённые решением, хотя их номера различны
    .decision_overruled = Решения, отменённые более поздними
    .decision_unreadable = Решения, в которых нет ни «same», ни «different»
    .decision_without_object = Решения о клиентах, которых больше нет
    .do_not_contact_regular = Клиенты с запретом на контакт, названные постоянными
    .person_at_several_clients = Люди, которые значатся у нескольких клиентов
    .several_addresses = Клиенты с адресами в нескольких городах

duplicates =
    .title = Дубликаты
    .repeated = { $n ->
        [one] { $n } строка повторяла клиента, который уже был.
        [few] { $n } строки повторяли клиента, который уже был.
        [many] { $n } строк повторяли клиента, который уже был.
       *[other] { $n } строк повторяли клиента, который уже был.
    }
    .lead = { $rows } Судите об объединении по этим примерам; если какой-то неверен, скажите об этом на листе «На проверку» или в файле для --decisions.
    .none = Ни одна строка не повторяла клиента, который уже был.
    .by_rows = Клиенты по числу строк, из которых сложены
    .by_rows_more = { $n } и больше
    .between = Какие файлы повторяют друг друга
    .between_within = внутри { $file }
    .between_two = { $left } и { $right }
    .biggest = Объединены из наибольшего числа строк
    .least_certain = Объединены с наименьшей уверенностью
    .apart = Оставлены раздельно, хотя похожи: решать вам
    .certainty = уверенность { $percent }
    .likely = { $percent }, что это один клиент
    .shown = показано { $n } из { $all } строк
    .rows_joined = Почему строки { $left } и { $right } — один клиент
    .rows_joined_other = Почему сюда относятся другие строки
    .address = Адрес
    .for = за одного клиента
    .against = против
    .place = Где
    .sample = Выбранные случайно

figures =
    .year = Из клиентов, удержанных год назад, сейчас удержано { $percent }.
    .title = Показатели
    .lead = Показано то, что позволяют данные.
    .customers = Клиенты с заказами
    .customers_note = { $percent } всех клиентов
    .average = Средний заказ
    .repeat = Заказывают снова
    .repeat_note = из тех, кто вообще заказывал
    .active = Заказывают сейчас
    .active_note = активные и постоянные клиенты
    .at_risk = Под угрозой
    .at_risk_note = до сих пор заказали: { $late }
    .late = { $n ->
        [one] { $n } запаздывающий клиент
        [few] { $n } запаздывающих клиента
        [many] { $n } запаздывающих клиентов
       *[other] { $n } запаздывающих клиентов
    }
    .funnel = Как далеко дошли клиенты
    .funnel_known = В базе
    .funnel_interested = Проявили интерес
    .funnel_ordered = Заказали
    .funnel_again = Заказали снова
    .funnel_regular = Сейчас заказывают регулярно
    .ages = Последний контакт или заказ
    .age_30 = в последние 30 дней
    .age_90 = 31–90 дней назад
    .age_180 = 91–180 дней назад
    .age_365 = от 181 дня до года назад
    .age_more = больше года назад
    .age_never = даты нет
    .months = Заказы по месяцам
    .months_desc = Число заказов в каждом из последних месяцев.
    .month = Месяц
    .orders = Заказы
    .revenue = Оборот, { $currency }
    .segment_channel = По источнику клиента
    .segment_owner = По ответственному
    .segment_city = По городу
    .segment_activity = По отрасли
    .segment_name = Группа
    .clients = Клиенты
    .ordered = Заказали
    .share = Доля
    .refusals = Почему клиенты отказывались
    .missing = Не показано, так как этого нет в данных
    .table = Цифры таблицей
    .reaction = Первый контакт через
    .reaction_note = половина из { $clients } клиентов раньше; { $quick } не позже следующего дня
    .segment_size = По размеру
    .flows = Кто остался, кто пришёл, кто ушёл
    .flows_lead = Клиент удержан, пока не молчит дольше обычного для него. Удержание: сколько из удержанных на начало месяца не потеряно за месяц.
    .kept = Удержано
    .new = Новые
    .regained = Вернулись
    .lost = Потеряно
    .retention = Удержание
    .cohorts = Как долго клиенты остаются
    .cohorts_lead = Клиенты по году первого заказа и доля тех, кто заказывал в каждом следующем году.
    .cohort = Первый заказ в
    .same_year = В том же году
    .years_later = + { $n }
    .seasons = Сильные и слабые месяцы
    .seasons_lead = Заказы по месяцам года за все полные годы; 100 % — средний месяц.
    .channels = Сколько стоили каналы и что принесли
    .cost = Стоимость
    .per_customer = Стоимость клиента
    .ratio = Выручка на единицу затрат

missing =
    .time_to_first_reaction = Время до первой реакции: нужны день обращения и день первого ответа.
    .channel_cost = Отдача каждого канала: нужна таблица расходов на каналы.
    .conversion_by_channel = Конверсия по каналам: нужен столбец о том, откуда пришёл клиент.
    .conversion_by_owner = Конверсия по менеджерам: нужен столбец с ответственным.
    .orders = Заказы, средний заказ, повторные покупки, сезонность: нужен список заказов.
    .refusals = Причины отказов: нужен столбец или заметки, где они названы.
    .seasons = Сильные и слабые месяцы: нужны заказы за два полных года.
    .retention = Как долго клиенты остаются: нужны заказы больше чем за один год.
    .segments_by_activity = Сегменты по отраслям: нужен столбец, который её называет.
    .segments_by_size = Сегменты по размеру: нужен столбец, который говорит, насколько велик клиент.

footer =
    .made = Сделано программой kartoteka { $version }, прочитано: { $files }. Ничего не покинуло этот компьютер; страница ничего не загружает из сети.

status_word =
    .lead = лид
    .potential = потенциальный
    .active = активный
    .regular = постоянный
    .lost = потерян

reason =
    .so = { $why } -> { $status }
    .so_late = { $why } -> { $status } (запаздывает)
    .only_ahead = первый заказ датирован будущим: { $day }
    .no_order = нет выполненных заказов
    .no_order_cancelled = нет выполненных заказов (отменено: { $n })
    .undated = { $n ->
        [one] { $n } заказ без даты
        [few] { $n } заказа без даты
        [many] { $n } заказов без даты
       *[other] { $n } заказов без даты
    }
    .told = `{ $words }`
    .told_on = `{ $words }` { $day }
    .file_says = в файле стоит `{ $words }`
    .last_order = { $n ->
        [one] последний заказ { $day }, { $n } день назад
        [few] последний заказ { $day }, { $n } дня назад
        [many] последний заказ { $day }, { $n } дней назад
       *[other] последний заказ { $day }, { $n } дней назад
    }
    .only_order = пока единственный заказ
    .usual_gap = обычно заказывает раз в { $gap } дн. (дней с заказами: { $n })
    .recent = из них { $n } за последние { $days } дн.
    .next_order = следующий заказ датирован { $day }
    .limit = предел { $n } дн.
    .outlook = вероятность заказа в ближайшие { $days } дн. { $chance } %
    .similar_pause = похожая пауза { $from }..{ $to }
    .came_back = вернулся через { $n } дн.
    .cancelled = { $n ->
        [one] { $n } отменённый заказ не учтён
        [few] { $n } отменённых заказа не учтены
        [many] { $n } отменённых заказов не учтены
       *[other] { $n } отменённых заказов не учтены
    }

next =
    .date_set = срок указан в файлах
    .missed = надо было связаться { $day }, с тех пор ничего не записано
    .win_back = вернуть: потерян с { $day }
    .after_order = после заказа от { $day }
    .middle_of_pause = середина обычной паузы ({ $days } дн.)
    .order_due = по обычному сроку ({ $days } дн.) пора быть заказу
    .lost_from = с { $day } считается потерянным
    .nobody_answered = перезвонить: никто не ответил
    .asked_later = перезвонить: просили позже
    .after_refusal = спросить ещё раз после отказа
    .follow_up = вернуться к проявленному интересу

reminder =
    .calendar = Напоминания о клиентах
    .contact = Связаться: { $client }
    .birthday = День рождения: { $person } ({ $client })

row =
    .blank = пустая строка
    .header_again = снова заголовок
    .numbers_columns = нумерует столбцы
    .section_cell = одна ячейка во всю ширину называет раздел
    .section = называет раздел
    .turned_header = называет то, что стоит рядом; лист был повёрнут
    .above_table = стоит над таблицей
    .names_columns = называет столбцы
    .names_delimiter = называет разделитель
    .sums = числа являются суммами столбцов выше
    .only_one = единственная строка этого клиента
    .one_of = одна из { $n } строк этого клиента
    .no_client = клиент не найден
    .other_table = таблица не о клиентах, не о заказах и не о контактах с ними
    .not_understood = в строке ничего не удалось понять

rejected_because =
    .no_client_named = не называет клиента: нет ни имени, ни телефона, ни e-mail, ни номера, ни кода
    .no_order = нет ни номера, ни даты, ни суммы, которые можно прочесть
    .no_interaction = не сообщает ни о звонке, ни о встрече, ни о письме

related =
    .branch = то же название в другом месте
    .group = общие названия и контакты, но у каждого есть свои слова
    .shared_contact = разные названия с общим контактом
    .shared_person = тот же человек у двух клиентов
    .conflicting_ids = похожи, но их действительные номера различаются
    .because = { $lead }: { $seen }
    .stands_at_both = { $name } значится у обоих: { $line }

kept =
    .no_column = в базе нет для этого столбца
    .other_spelling = выбрано другое написание
    .normal_form = сохранено в стандартном виде
    .other_address = целиком выбран другой адрес или другое его написание
    .status_judged = статус определён по заказам и записям вместе
    .other_value = выбрано другое значение, или в базе нет для него столбца
    .rule_priority = другой источник важнее (правило `priority`)
    .rule_recent = другая строка новее (правило `recent`)
    .rule_complete = другое значение полнее (правило `complete`)
    .rule_frequent = больше строк говорят другое (правило `frequent`)
    .rule_newer_source = другое значение стоит в более новом источнике (правило `newer_source`)
    .rule_none = ничто не различало значения, оставлено первое по алфавиту
    .tells_age = говорит, насколько нова строка, а столбца для этого в базе нет

level =
    .with_value = { $level } { $value }
    .with_value_seen = { $level } { $value }, встречается у клиентов с разными названиями: { $n }
    .with_rare_word = { $level }: общее редкое слово «{ $word }»
    .bank_account = (банковский счёт) { $account }
    .quoted = «{ $name }»
    .same_valid_id = тот же действительный номер
    .same_id_without_a_check_digit = тот же номер, без контрольной цифры
    .different_ids_one_of_them_doubtful = разные номера, один из них сомнителен
    .different_valid_ids = разные действительные номера
    .same_code = тот же код
    .different_codes = разные коды
    .same_phone = тот же телефон
    .phones_one_slip_apart = телефоны отличаются одной опиской
    .different_phones = разные телефоны
    .same_e_mail = тот же e-mail
    .e_mails_one_slip_apart = адреса e-mail отличаются одной опиской
    .different_e_mails = разные e-mail
    .same_domain = тот же домен
    .different_domains = разные домены
    .same_name = то же название
    .same_name_but_for_spelling = то же название, другое написание
    .acronym = сокращение по первым буквам
    .same_name_but_for_common_words = то же название, кроме обычных слов
    .one_name_holds_the_other = одно название содержит другое
    .some_words_in_common = несколько общих слов
    .names_differ_in_numbers = названия отличаются числами
    .one_is_a_person = одно из них — человек
    .different_names = разные названия
    .same_legal_form = та же правовая форма
    .different_legal_forms = разные правовые формы
    .same_person = тот же человек
    .same_person_but_for_spelling = тот же человек, другое написание
    .one_name_more = на одно имя больше
    .one_name_in_common = одно общее имя
    .different_persons = разные люди
    .same_contact = то же контактное лицо
    .same_contact_but_for_spelling = то же контактное лицо, другое написание
    .same_contact_one_name_more = то же контактное лицо, на одно имя больше
    .contacts_share_a_name = у контактных лиц общее имя
    .different_contacts = разные контактные лица
    .same_birthday = тот же день рождения
    .birthdays_one_slip_apart = дни рождения отличаются одной опиской
    .birthdays_partly_the_same = дни рождения частично совпадают
    .different_birthdays = разные дни рождения
    .same_address = тот же адрес
    .same_address_but_for_spelling = тот же адрес, другое написание
    .same_street = та же улица
    .different_streets = разные улицы
    .same_post_code = тот же индекс
    .same_city = тот же город
    .same_city_other_post_code = тот же город, другой индекс
    .places_near_by = места неподалёку
    .different_places = разные места
    .different_countries = разные страны
    .same = совпадает
    .nearly_the_same = почти совпадает
    .different = различается
    .decided = решено, что это один клиент
    .earlier_base = один клиент в прежней базе
    .orders_of_base = в прежней базе эти заказы у этого клиента
    .merged_into = оказался одним клиентом с { $client }

noticed =
    .currency_assumed = { $n ->
        [one] { $n } сумма не называет валюту; принята { $currency } — валюта страны клиента
        [few] { $n } суммы не называют валюту; принята { $currency } — валюта страны почти всех их клиентов
        [many] { $n } сумм не называют валюту; принята { $currency } — валюта страны почти всех их клиентов
       *[other] { $n } суммы не называют валюту; принята { $currency } — валюта страны почти всех их клиентов
    }
    .statuses_differ = файлы говорят `{ $words }` и `{ $other }`, оба без даты; верх берёт сильнейшее: { $judged }
    .orders_without_client = { $n ->
        [one] { $n } строка заказов на { $amount } не называет никого из базы
        [few] { $n } строки заказов на { $amount } не называют никого из базы
        [many] { $n } строк заказов на { $amount } не называют никого из базы
       *[other] { $n } строки заказов на { $amount } не называет никого из базы
    }
    .nobody_of_that_name = никого не зовут `{ $owner }`: ни один клиент не передан
    .address_kept_whole = адрес не удалось разобрать, он сохранён целиком
    .ambiguous_date = нельзя отличить день от месяца
    .ambiguous_dates = ни одна дата столбца `{ $column }` не различает день и месяц
    .bank_account_check_digits = контрольные цифры банковского счёта неверны
    .bank_account_lost_precision = электронная таблица испортила цифры счёта
    .country_unknown = страну не удалось определить
    .date_unreadable = дата нечитаема или невозможна
    .email_at_word = в e-mail вместо `@` стояло `at`
    .email_comma_for_dot = в e-mail вместо точки стояла запятая
    .email_homoglyph = в e-mail стояла буква другого алфавита
    .email_in_phone = e-mail стоял в столбце телефонов
    .email_in_website = e-mail стоял в столбце сайтов
    .email_spaces = внутри e-mail стояли пробелы
    .email_typo = похоже, почтовый сервис написан с ошибкой; возможно, это `{ $detail }`
    .email_unknown_suffix = e-mail кончается на несуществующую зону
    .name_empty = в названии нет ни буквы, ни цифры
    .not_a_bank_account = значение не является банковским счётом
    .not_a_person = значение не является именем человека
    .not_a_phone = значение не является телефоном
    .not_a_tax_id = значение не является налоговым номером
    .not_a_website = значение не является сайтом
    .not_an_address = значение не является адресом
    .not_an_email = значение не является адресом e-mail
    .phone_ambiguous = телефон подходит нескольким странам, а в строке не названа ни одна
    .phone_area_code_added = у телефона не было кода города; добавлен код города из строки
    .phone_area_code_changed = у телефона был код города, который больше не действует; подставлен новый
    .phone_area_code_shared = телефон взял код города у соседнего номера
    .phone_country_guessed = страна телефона взята из других строк
    .phone_double_prefix = код страны стоял в телефоне дважды
    .phone_invalid = ни в одной стране нет такого номера
    .phone_local = в телефоне нет кода города
    .phone_lost_precision = электронная таблица испортила цифры телефона
    .phone_no_country = страна телефона не названа, и предположить её не удалось
    .phone_plus_misplaced = плюс телефона стоял не на месте
    .phone_plus_restored = телефон потерял плюс
    .phone_shorthand = телефон записан как окончание предыдущего
    .phone_trunk_prefix = в телефоне стоял старый междугородный префикс
    .placeholder = значение ничего не значит
    .position_in_name = рядом с именем человека стояла вторая должность
    .postal_code_invalid = индекс не подходит ни одной стране
    .remark = примечание рядом со значением
    .extra_column = в базе нет для этого столбца
    .tax_id_check_digit = контрольная цифра налогового номера неверна
    .tax_id_country_differs = налоговый номер относится к другой стране, чем указано
    .tax_id_length = в налоговом номере слишком мало или слишком много цифр
    .tax_id_lost_precision = электронная таблица испортила цифры налогового номера
    .tax_id_other_scheme = номер из другого реестра, чем говорит столбец
    .tax_id_scheme_guessed = реестр номера определён по цифрам
    .tax_id_unknown_scheme = реестр номера определить не удалось
    .tax_id_zeros_restored = ведущие нули налогового номера восстановлены
    .website_in_email = сайт стоял в столбце e-mail
    .words_in_email = рядом с e-mail стояли слова
    .value_noticed = значение необычно: { $finding }
    .row_rejected = строка { $reason }
    .mapping_column_gone = в описании назван столбец `{ $column }`, которого в таблице нет
    .mapping_table_gone = в описании названа таблица `{ $table }`, которой нигде во входных данных нет
    .do_not_contact_buys = с { $client } нельзя связываться, а статус — `{ $status }`
    .status_contradiction = в файле стоит `{ $words }` ({ $told }), но последний заказ был за { $days } дн. до дня оценки: { $judged }
    .order_date_implausible = заказ датирован `{ $date }`, чего не может быть; в статусе он не учтён
    .several_owners = { $client }: ответственных { $n }; самый новый — `{ $owner }`
    .several_tax_ids = { $client }: больше одного действительного номера { $scheme }
    .on_sheet = { $what } (лист `{ $sheet }`)
    .sheet_damaged = лист `{ $sheet }` повреждён: { $cause }
    .sheet_too_wide = ячейки листа `{ $sheet }` дальше столбца { $columns } пропущены (их { $n })
    .sheet_too_sparse = ячейки листа `{ $sheet }` слишком разбросаны, он не прочитан
    .unpacks_too_large = в распакованном виде он больше { $megabytes } мегабайт, которые читаются, или настолько больше упакованного, что принят за ловушку
    .became_shorter = он стал короче во время чтения
    .ends_within_sheet = он обрывается посреди листа
    .sheet_namesake = другой лист называется так же
    .cells_unreadable = ячейки, которые нельзя прочитать: { $n }, первая из-за: { $cause }
    .merged_over_values = ячейки листа `{ $sheet }` со значениями под объединением, которое показывает другое: { $n }
    .repeated_cells_left_out = пропущенные повторения ячеек листа `{ $sheet }`, потому что их слишком много: { $n }
    .blank_rows_left_out = пустые строки листа `{ $sheet }` пропущены (их { $n })
    .cells_repaired = восстановлен неверно раскодированный текст в ячейках листа `{ $sheet }` (их { $n })
    .comments_left_out = примечания листа `{ $sheet }` вне строк пропущены (их { $n })
    .passed_over = пропущен: { $reason }
    .file_too_large = больше { $megabytes } МБ, которые читаются
    .no_right = нет права на чтение
    .vanished = он исчез во время чтения
    .unreadable = его нельзя прочитать
    .no_file = это не файл, а канал, сокет или устройство
    .link_in_circle = это ссылка на папку, в которой она лежит
    .link_to_nothing = это ссылка в никуда, или файл исчез
    .file_empty = файл пуст
    .archive_empty = архив пуст
    .nothing_written = в нём ничего не написано
    .archives_too_deep = архивы в архивах, слишком глубоко
    .archive_damaged = архив повреждён: { $cause }
    .workbook_damaged = книга повреждена: { $cause }
    .sectors_in_circle = её секторы ссылаются друг на друга по кругу
    .parts_do_not_fit = её части не подходят друг к другу
    .cells_too_far_apart = его ячейки слишком далеко друг от друга
    .file_encrypted = защищён паролем; сохраните его без пароля
    .web_page_without_table = веб-страница без таблицы
    .no_table_in = { $what }, таблиц для чтения в нём нет
    .encoding_mixed = { $n ->
        [one] { $n } строка записана в другой кодировке, чем остальные
        [few] { $n } строки записаны в другой кодировке, чем остальные
        [many] { $n } строк записаны в другой кодировке, чем остальные
       *[other] { $n } строк записаны в другой кодировке, чем остальные
    }
    .encoding_unsure = прочитано как { $encoding }, хотя { $rival } почти столь же вероятна
    .nul_bytes = { $n ->
        [one] пропущен { $n } байт NUL
        [few] пропущено { $n } байта NUL
        [many] пропущено { $n } байт NUL
       *[other] пропущено { $n } байт NUL
    }
    .lines_repaired = { $n ->
        [one] { $n } строка содержала неверно раскодированный текст, он восстановлен
        [few] { $n } строки содержали неверно раскодированный текст, он восстановлен
        [many] { $n } строк содержали неверно раскодированный текст, он восстановлен
       *[other] { $n } строк содержали неверно раскодированный текст, он восстановлен
    }
    .quotes_not_doubled = { $n ->
        [one] { $n } ячейка содержит неудвоенные кавычки; каждая буква сохранена
        [few] { $n } ячейки содержат неудвоенные кавычки; каждая буква сохранена
        [many] { $n } ячеек содержат неудвоенные кавычки; каждая буква сохранена
       *[other] { $n } ячеек содержат неудвоенные кавычки; каждая буква сохранена
    }
    .quotes_not_closed = { $n ->
        [one] { $n } ячейка начинается с кавычки, которую ничто не закрывает
        [few] { $n } ячейки начинаются с кавычки, которую ничто не закрывает
        [many] { $n } ячеек начинаются с кавычки, которую ничто не закрывает
       *[other] { $n } ячеек начинаются с кавычки, которую ничто не закрывает
    }
    .delimiter_differs = { $n ->
        [one] в { $n } строке другой разделитель, она разделена по нему
        [few] в { $n } строках другой разделитель, они разделены по нему
        [many] в { $n } строках другой разделитель, они разделены по нему
       *[other] в { $n } строках другой разделитель, они разделены по нему
    }
    .text_destroyed = { $n ->
        [one] { $n } ячейка содержит текст, буквы которого потеряны раньше (`????` или `�`)
        [few] { $n } ячейки содержат текст, буквы которого потеряны раньше (`????` или `�`)
        [many] { $n } ячеек содержат текст, буквы которого потеряны раньше (`????` или `�`)
       *[other] { $n } ячеек содержат текст, буквы которого потеряны раньше (`????` или `�`)
    }
    .cell_errors = { $n ->
        [one] { $n } ячейка содержит ошибку формулы
        [few] { $n } ячейки содержат ошибку формулы
        [many] { $n } ячеек содержат ошибку формулы
       *[other] { $n } ячеек содержат ошибку формулы
    }
    .decision_against_ids = «{ $left }» и «{ $right }»: решение `{ $ruling }` выполнено, хотя их верные номера различны
    .decision_overruled = «{ $left }» и «{ $right }»: более позднее решение отменяет `{ $ruling }`
    .decision_unreadable = в строке { $line } решений стоит `{ $said }`, а не `same` или `different`
    .decision_without_object = «{ $left }» и «{ $right }»: решено `{ $ruling }`, но больше нет строки, которая могла бы быть только одним из них
    .do_not_contact_regular = { $client }: контакт запрещён, а в файле стоит `{ $word }`
    .person_at_several_clients = { $client } и { $other }: общий человек { $name }
    .several_addresses = { $client }: адреса в городах, всего { $n }; оставлен `{ $city }`

format =
    .pdf_document = документ PDF
    .png_image = изображение PNG
    .jpeg_image = изображение JPEG
    .gif_image = изображение GIF
    .bitmap_image = изображение BMP
    .tiff_image = изображение TIFF
    .rar_archive = архив RAR
    .sevenzip_archive = архив 7z
    .bzip2_stream = поток bzip2
    .xz_stream = поток xz
    .zstd_stream = поток zstd
    .sqlite_database = база данных SQLite
    .windows_program = программа Windows
    .linux_program = программа Linux
    .parquet_file = файл Parquet
    .rich_text_document = документ RTF
    .access_database = база данных Access
    .sound_file = звуковой файл
    .sound_or_video_file = звуковой или видеофайл
    .font = шрифт
    .binary_file = двоичный файл
    .open_document = документ Open Document, но не таблица
    .word_document = документ Word
    .presentation = презентация
    .numbers_document = документ Numbers
    .early_excel_workbook = книга Excel 4 или более ранней версии
    .lotus_worksheet = таблица Lotus 1-2-3
    .works_spreadsheet = таблица Works
    .outlook_message = письмо Outlook
    .xml_document = документ XML
    .json_document = документ JSON

passed_over =
    .lock_file = файл блокировки офисной программы
    .hidden = скрытый
    .temporary = временный файл
    .operating_system = оставлен операционной системой
    .earlier_output = результат прежнего запуска

since =
    .move = { $from } → { $to }
    .title = С прошлого раза
    .lead = Сравнение базы на { $from } с базой на { $to }.
    .clients = Клиентов: тогда { $before }, теперь { $now }.
    .none = Среди клиентов ничего не изменилось.
    .what = Что изменилось
    .new = Новые клиенты
    .gone = Клиенты, которых больше нет
    .came_back = Потерянные клиенты, которые снова заказывают
    .newly_lost = Потерянные с тех пор клиенты
    .united = Объединённые клиенты: найденные с тех пор дубликаты
    .decayed = Больше не заполнено: { $field }
    .findings = Замечания: что исправлено, что появилось
    .before = Тогда
    .now = Теперь

map =
    .title = Какие поля заполнены
    .lead = Доля клиентов, у которых есть поле: чем темнее, тем больше. Прочерк: там оно никому не нужно.
    .all = Все клиенты
    .status = По статусу
    .owner = По ответственному
    .source = По файлу

rfm =
    .title = Клиенты по давности, частоте и сумме заказов
    .lead = Каждый клиент оценён среди всех, кто заказывал; rfm.csv называет их.
    .champion = Лучшие: недавно и часто или много
    .loyal = Верные: часто или много, но не сейчас
    .new = Новые: один день с заказом, недавно
    .promising = Многообещающие: недавно, пока немного
    .attention = Посередине: требуют внимания
    .at_risk = Под угрозой: ценные, давно молчат
    .sleeping = Спящие: малоценные, давно молчат

change =
    .new = новый клиент
    .merged = объединён
    .changed = изменено

understood =
    .base = прежняя база
    .base_column = столбец прежней базы
    .header_known = известный заголовок
    .header_abbreviated = известный заголовок, сокращённый
    .header_qualified = известный заголовок с уточнением
    .header_compound = известный заголовок в составном слове
    .header_misspelt = известный заголовок с опечаткой
    .header_part = часть известного заголовка
    .header_ending = оканчивается как известный заголовок
    .header_similar = общие слова с известными заголовками
    .header_extra = известно, что это не поле клиента или заказа
    .header_layout = известный заголовок, набранный в другой раскладке
    .values_like = значения похожи на `{ $field }`
    .no_values = нет значений
    .by_mapping = так сказано в файле соответствий
    .values_shared = одни и те же значения у заказов и клиентов
    .remarks = заметки в одном столбце, каждая о клиенте
    .name_holds = в названии `{ $name }` есть `{ $word }`

inspect =
    .unreadable = не читается: { $cause }
    .note = замечание: { $what }
    .sheet = лист `{ $sheet }`
    .hidden_sheet = лист `{ $sheet }` (скрытый)
    .dialect = { $encoding }, ячейки разделяет `{ $delimiter }`
    .tab = табуляция
    .one_column = один столбец
    .header_row = заголовок в строке { $first }
    .header_rows = заголовок в строках с { $first } по { $last }
    .no_header = без заголовка
    .rows = строк: { $n }
    .table = { $shape }: { $kind } (уверенность { $percent } %: { $why })
    .column = столбец
    .taken_for = принят за
    .sure = уверенность
    .why = почему
    .example = например
    .nameless = (столбец { $n })
    .kept = (остаётся как есть)

# kartoteka explain
explain =
    .status = статус: { $reason }
    .shows = В базе стоит
    .person = человек: { $told }
    .no_rows = Ни одной строки из таблиц клиентов: известен только по заказам или звонкам
    .made_of = { $n ->
        [one] Составлен из { $n } строки
        [few] Составлен из { $n } строк
        [many] Составлен из { $n } строк
       *[other] Составлен из { $n } строки
    }
    .row = { $place }, строка { $row }
    .column = столбец { $number }
    .not_shown = (в базе не так: { $why })
    .holds = Что соединяет его строки (каждый балл веса удваивает шансы)
    .rows = строки { $first } и { $second }: { $weight }
    .weakest = самое слабое звено — строки { $first } и { $second }; его разорвёт `{ $command }`
    .decided = Что решено
    .decision = { $left } и { $right }: { $decision }
    .to_judge = Решать вам: возможно, тот же клиент
    .likely = { $client }: вероятность { $share }; { $why }
    .related = Связаны, но не одно и то же
    .related_by = { $client }: { $how }; { $why }
    .source = из { $place }, строка { $row }
    .decided_same = Решено, что это один клиент
    .decided_different = Решено, что это два клиента
    .pair_likely = Решать вам: вероятность { $share }, что это один клиент
    .pair_related = Связаны, но не одно и то же: { $how }
    .nothing = Ничто не сделало их настолько похожими, чтобы о них спрашивать
    .values_say = Что говорят их значения (веса исходные; запуск подгоняет их под свой список): { $sum }
    .odds = два случайно взятых клиента почти никогда не один и тот же: это против, и тем сильнее, чем длиннее список

comparison =
    .tax_id = налоговый номер
    .code = код
    .phone = телефон
    .e_mail = эл. почта
    .domain = домен
    .name = название
    .legal_form = правовая форма
    .person = человек
    .contact = контактное лицо
    .birthday = день рождения
    .street = улица
    .area = место
    .other = столбец «{ $name }»
