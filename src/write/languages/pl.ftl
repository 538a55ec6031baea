# What the tool says to people, in Polish (Project Fluent, https://projectfluent.org).
# A message is a part of what is written; its attributes are the sentences of that part. Names in braces are filled in.
# What counts has the plural categories of the Unicode CLDR for the language. To add a language, copy a file, keep the
# names of messages, attributes and placeholders, and add the file to the list in `src/write/words.rs`.

language =
    .code = pl
    .direction = ltr
    .thousands = { " " }
    .decimal = { "," }
    .percent = { $n }%

as_of =
    .given = dzień podany przy uruchomieniu
    .newest_order = dzień najnowszego zamówienia
    .newest_contact = dzień najnowszego kontaktu
    .no_date = brak dat zamówień i kontaktów
    .set_aside = { $why }; { $days } pominięto jako pomyłkę w dacie

console =
    .unread = nie udało się wczytać `{ $file }`: { $reason }
    .read = Wczytano { $files }, w nich { $rows }, w { $seconds } s.
    .client_rows = { $n ->
        [one] { $n } wiersz o kliencie
        [few] { $n } wiersze o klientach
        [many] { $n } wierszy o klientach
       *[other] { $n } wierszy o klientach
    }
    .repeated = { $n ->
        [one] { $n } był powtórzeniem
        [few] { $n } były powtórzeniami
        [many] { $n } było powtórzeniami
       *[other] { $n } było powtórzeniami
    }
    .found = { $rows } to { $clients }: { $repeated }.
    .found_in_orders = Nie było listy klientów; w zamówieniach występuje { $clients }.
    .order_rows = { $n ->
        [one] Wczytano { $n } wiersz zamówień
        [few] Wczytano { $n } wiersze zamówień
        [many] Wczytano { $n } wierszy zamówień
       *[other] Wczytano { $n } wierszy zamówień
    }
    .orders = { $rows }; swojego klienta znalazło { $landed }.
    .as_of = Na dzień { $day } ({ $why }):
    .late = { $n ->
        [one] { $n } się spóźnia: milczy dłużej niż zwykle, ale jeszcze nie odszedł
        [few] { $n } się spóźniają: milczą dłużej niż zwykle, ale jeszcze nie odeszli
        [many] { $n } się spóźnia: milczą dłużej niż zwykle, ale jeszcze nie odeszli
       *[other] { $n } się spóźnia: milczą dłużej niż zwykle, ale jeszcze nie odeszli
    }
    .needs = Najpierw potrzebne od Ciebie:
    .open = Otwórz:
    .report = raport
    .workbook = czysta baza, karta na każdy status
    .model = model: szansa wyjściowa, poziomy, prawdopodobieństwa m i u
    .model_guide = jak z nim łączyć i co się różni
    .untold = nie da się nic powiedzieć

count =
    .clients = { $n ->
        [one] { $n } klient
        [few] { $n } klienci
        [many] { $n } klientów
       *[other] { $n } klientów
    }
    .rows = { $n ->
        [one] { $n } wiersz
        [few] { $n } wiersze
        [many] { $n } wierszy
       *[other] { $n } wierszy
    }
    .files = { $n ->
        [one] { $n } plik
        [few] { $n } pliki
        [many] { $n } plików
       *[other] { $n } plików
    }
    .orders = { $n ->
        [one] { $n } zamówienie
        [few] { $n } zamówienia
        [many] { $n } zamówień
       *[other] { $n } zamówień
    }
    .days = { $n ->
        [one] { $n } dzień
        [few] { $n } dni
        [many] { $n } dni
       *[other] { $n } dni
    }

field =
    .client_id = ID klienta
    .kind = Rodzaj
    .name = Nazwa
    .legal_form = Forma prawna
    .country = Kraj
    .tax_ids = Identyfikatory (NIP itp.)
    .phones = Telefony
    .emails = E-maile
    .websites = Strony WWW
    .region = Region
    .city = Miasto
    .postal_code = Kod pocztowy
    .street = Ulica
    .bank_accounts = Rachunki bankowe
    .activity = Branża
    .size = Wielkość
    .tags = Etykiety
    .channel = Skąd przyszedł
    .owner = Opiekun
    .status = Status
    .status_reason = Dlaczego taki status
    .next_contact = Następny kontakt
    .next_contact_reason = Dlaczego wtedy
    .do_not_contact = Nie kontaktować
    .refusal_reason = Powód odmowy
    .notes = Uwagi
    .created = Wpisany
    .last_contact = Ostatni kontakt
    .first_order = Pierwsze zamówienie
    .last_order = Ostatnie zamówienie
    .orders = Zamówienia
    .revenue = Obrót
    .revenue_other = Obrót w innych walutach
    .currency = Waluta
    .records = Połączone wiersze
    .sources = Pliki
    .late = Spóźnia się
    .limit_days = Cierpliwość, dni
    .lost_on = Utracony dnia
    .chance = Szansa na zamówienie
    .codes = Kody w innych systemach
    .contact_id = ID kontaktu
    .client_name = Klient
    .full_name = Imię i nazwisko
    .position = Stanowisko
    .birthday = Urodziny
    .left_id = Pierwszy ID
    .right_id = Drugi ID
    .left_name = Pierwszy klient
    .right_name = Drugi klient
    .probability = Szansa, że to ten sam
    .weight = Waga
    .why = Dlaczego
    .decision = Twoja decyzja
    .file = Plik
    .sheet = Arkusz
    .row = Wiersz
    .code = Rodzaj
    .reason = Powód
    .content = Co tam było
    .relation = Powiązanie
    .evidence = Dlaczego
    .done = Zrobione
    .left_key = Klucz pierwszego
    .right_key = Klucz drugiego
    .change = Zmiana
    .field = Co
    .before = Przedtem
    .after = Potem

tab =
    .summary = Podsumowanie
    .lead = Leady
    .potential = Potencjalni
    .active = Aktywni
    .regular = Stali
    .lost = Utraceni
    .contacts = Kontakty
    .review = Do sprawdzenia
    .plan = Do zrobienia
    .relations = Powiązania
    .rejected = Odrzucone
    .changes = Zmiany

status =
    .lead = Leady
    .potential = Potencjalni
    .active = Aktywni
    .regular = Stali
    .lost = Utraceni
    .white = Biały
    .grey = Szary
    .green = Zielony
    .yellow = Żółty
    .green_gold = Zielono-złoty
    .gold = Złoty
    .platinum = Platynowy
    .red_green = Czerwono-zielony
    .red_gold = Czerwono-złoty
    .red_platinum = Czerwono-platynowy
    .new = Nowy
    .in_progress = W toku
    .offer = Oferta
    .closing = Zamykanie
    .converted = Pozyskany
    .rejected_unfit = Odrzucony: nie pasuje
    .rejected_by_client = Odrzucony: odmowa
    .rejected_failed = Odrzucony: fiasko

status_meaning =
    .lead = znalezieni, nic więcej
    .potential = okazali zainteresowanie
    .active = zamawiają od czasu do czasu
    .regular = zamawiają regularnie
    .lost = zamawiali, zbyt długo milczą
    .white = właśnie wpisany
    .grey = wiadomo, kto decyduje
    .green = zgodził się obejrzeć ofertę
    .yellow = zgodził się na biuletyn
    .green_gold = zapytał o nasz produkt
    .gold = zamawiał najwyżej w trzech dniach
    .platinum = zamawiał w więcej niż trzech dniach
    .red_green = decydent odrzucił ofertę
    .red_gold = przestał po najwyżej trzech dniach z zamówieniem
    .red_platinum = przestał po więcej niż trzech dniach z zamówieniem
    .new = wpłynęło zapytanie
    .in_progress = ustalane są dane i potrzeby
    .offer = oferta jest przygotowywana lub w drodze
    .closing = oczekiwana jest odpowiedź na ofertę
    .converted = zamówił
    .rejected_unfit = to nie jest klient dla nas
    .rejected_by_client = klient odmówił
    .rejected_failed = transakcja się nie udała

cell =
    .yes = tak

client_kind =
    .company = firma
    .person = osoba

relation =
    .branch = oddział
    .group = grupa
    .shared_contact = wspólny telefon, e-mail lub adres
    .shared_person = ta sama osoba
    .conflicting_ids = podobni, ale inne identyfikatory
    .crowded_id = jeden identyfikator, wiele niepodobnych nazw

rejected =
    .other_table = ani klienci, ani zamówienia
    .no_identity = nie wiadomo, jaki to klient
    .no_client_named = nie wymienia klienta
    .not_carried_over = nie przeniesiono

review =
    .speaks_for = za: { $seen }
    .speaks_against = przeciw: { $seen }
    .same = same
    .different = different
    .prompt_title = Czy to jeden klient?
    .prompt = Wybierz „same” (ten sam) albo „different” (inny). Nie wiesz: zostaw puste.

summary =
    .title = Baza klientów
    .as_of = Statusy na dzień { $day }: { $why }
    .numbers = W liczbach
    .clients = Klienci
    .companies = w tym firmy
    .persons = w tym osoby prywatne
    .contacts = Osoby u klientów
    .repeated = Wiersze, które powtarzały klienta i zostały połączone
    .orders = Wczytane wiersze zamówień
    .rejected = Wiersze nieprzeniesione
    .statuses = Według statusu
    .share = Udział
    .late = Spóźniają się
    .revenue = Obrót
    .parts = Karta „{ $tab }” nie mieści się w jednym arkuszu Excela. Ciąg dalszy: { $parts }
    .no_links = Nazw jest więcej, niż Excel przyjmuje odsyłaczy, więc nie wszystkie prowadzą od klienta do osób i z powrotem: szukaj po ID klienta
    .needs = Co wymaga Twojej uwagi
    .needs_nothing = Nic: nie ma wątpliwych par ani dotkliwych braków.
    .problem = Zadanie
    .how_many = Ile
    .of = Z ilu
    .first = Na przykład
    .worth = Dotychczasowe zamówienia
    .how = Jak
    .out_of = z { $n }
    .by_when = W ciągu
    .who = Czyi klienci
    .read = Co wczytano
    .kind = Uznano za
    .rows = Wiersze
    .as_clients = Klienci
    .as_orders = Zamówienia
    .as_interactions = Rozmowy, spotkania
    .as_rejected = Odrzucone
    .as_other = Nagłówki, sumy, puste
    .unread = nie dało się wczytać: { $reason }

kind =
    .clients = klienci
    .contacts = osoby
    .orders = zamówienia
    .interactions = rozmowy i spotkania
    .stop_list = lista „nie dzwonić”
    .other = coś innego

report =
    .title = Audyt bazy klientów
    .as_of = Stan na { $day }
    .skip = Przejdź do raportu
    .contents = Spis treści
    .nav_plan = Co zrobić
    .nav_ledger = Co zrobiono
    .nav_criteria = Pięć kryteriów
    .nav_duplicates = Duplikaty
    .nav_findings = Ustalenia
    .nav_figures = Wskaźniki
    .more = Lista jest tu skrócona; wszystkie wiersze są w plikach CSV obok raportu.
    .none = Brak.
    .unknown = nie wiadomo
    .rest = pozostali
    .no_currency = bez podanej waluty
    .search = Szukaj w tabeli
    .sort = Sortuj według tej kolumny

verdict =
    .lead = { $files } i { $rows } o klientach to w rzeczywistości
    .lead_orders = Nie było listy klientów; zamówienia ({ $rows }) wymieniają
    .clients = { $n ->
        [one] { $n } klient
        [few] { $n } klienci
        [many] { $n } klientów
       *[other] { $n } klientów
    }
    .split = { $kinds }.
    .companies = { $n ->
        [one] { $n } firma
        [few] { $n } firmy
        [many] { $n } firm
       *[other] { $n } firm
    }
    .persons = { $n ->
        [one] { $n } osoba prywatna
        [few] { $n } osoby prywatne
        [many] { $n } osób prywatnych
       *[other] { $n } osób prywatnych
    }
    .people = { $n ->
        [one] { $n } osoba do kontaktu
        [few] { $n } osoby do kontaktu
        [many] { $n } osób do kontaktu
       *[other] { $n } osób do kontaktu
    }
    .repeated = { $share } wierszy o klientach powtarzało klienta, który już był, i zostało do niego dołączone; nic nie zostało wyrzucone.
    .repeated_none = Żaden wiersz nie powtarzał innego: każdy klient był wpisany raz.
    .customers = { $n ->
        [one] Zamawiał { $n } klient
        [few] Zamawiali { $n } klienci
        [many] Zamawiało { $n } klientów
       *[other] Zamawiało { $n } klientów
    }
    .orders = { $customers }: { $orders } na { $revenue }.
    .orders_none = Nie znaleziono zamówień, więc nikogo nie można nazwać aktywnym, stałym ani utraconym.
    .active = { $n ->
        [one] { $n } klient nadal zamawia.
        [few] { $n } klienci nadal zamawiają.
        [many] { $n } klientów nadal zamawia.
       *[other] { $n } klientów nadal zamawia.
    }
    .late = { $n ->
        [one] { $n } z nich milczy dłużej niż zwykle; dotąd zamówił za { $worth }.
        [few] { $n } z nich milczą dłużej niż zwykle; dotąd zamówili za { $worth }.
        [many] { $n } z nich milczy dłużej niż zwykle; dotąd zamówili za { $worth }.
       *[other] { $n } z nich milczy dłużej niż zwykle; dotąd zamówili za { $worth }.
    }
    .calm = Nikt z nich nie milczy dłużej niż zwykle.
    .do_first = Trzy rzeczy na początek
    .do_first_none = Nie znaleziono nic pilnego.
    .status_chart = Klienci według statusu
    .status_chart_desc = Jeden pasek na wszystkich klientów, podzielony według statusu.

ledger =
    .title = Co zrobiono
    .lead = Każdy wczytany wiersz jest rozliczony. Wiersz o kliencie stał się częścią klienta, wiersz zamówienia należy do klienta albo stoi sam, a to, czego nie dało się użyć, jest w rejected.csv z powodem.
    .balanced = Rachunek się zgadza: wczytano wierszy: { $rows }, rozliczono wierszy: { $rows }.
    .unbalanced = Rachunek nie zgadza się w plikach oznaczonych poniżej. Prosimy to zgłosić.
    .rows_read = Wczytane wiersze
    .lists = { $n ->
        [one] { $n } lista i co się stało z jej wierszami
        [few] { $n } listy i co się stało z ich wierszami
        [many] { $n } list i co się stało z ich wierszami
       *[other] { $n } list i co się stało z ich wierszami
    }
    .sum = Razem
    .unread_title = Pliki, których nie dało się wczytać

criteria =
    .title = Pięć kryteriów
    .lead = Bazę ocenia się pięcioma pytaniami. Każdy wynik to zwykła średnia udziałów, które stoją pod nim.
    .no_score = Za mało danych
    .currency = Czy dane kontaktowe są aktualne?
    .currency_how = Poprawne telefony i e-maile wśród wpisanych, klienci, z którymi w ogóle da się skontaktować, i klienci, z którymi był kontakt w ostatnim roku.
    .completeness = Czy jest wszystko, czego trzeba do pracy?
    .completeness_how = Dla każdego klienta: czy wypełnione są pola potrzebne na co dzień.
    .duplicates = Czy każdy klient jest raz?
    .duplicates_how = Udział wierszy o klientach, które nie powtarzają innego wiersza.
    .sources = Czy wiadomo, skąd przychodzą klienci?
    .sources_how = Udział klientów z zapisanym źródłem.
    .history = Czy historia jest zapisana?
    .history_how = Klienci z zapisanym kontaktem, z zamówieniami, oraz otwarci klienci z zaplanowanym następnym krokiem.
    .of = { $have } z { $of }
    .change = { $change } od { $day }
    .rows = Wiersz po wierszu:

part =
    .phones_valid = Poprawne telefony
    .emails_valid = Poprawne e-maile
    .reachable = Klienci z telefonem lub e-mailem
    .in_touch = Kontakt lub zamówienie w ciągu roku
    .name = Nazwa
    .tax_id = Identyfikator podatkowy (firmy)
    .phone = Telefon
    .email = E-mail
    .contact_person = Osoba kontaktowa (firmy)
    .city = Miasto
    .street = Ulica
    .owner = Opiekun
    .activity = Branża
    .unique_rows = Wiersze, które niczego nie powtarzają
    .channel = Zapisane źródło
    .contact_recorded = Zapisany kontakt
    .orders_recorded = Zapisane zamówienia
    .next_step = Otwarci klienci z następnym krokiem

plan =
    .alone = Najpoważniejsze najpierw, potem to, co niesie pieniądze, potem najpilniejsze. To sam raport: skoroszyt i pliki, o których tu mowa, zapisuje `kartoteka run`.
    .title = Co zrobić
    .lead = Najpierw najpoważniejsze, potem to, za czym stoją pieniądze, potem najpilniejsze. Klienci za każdą liczbą są w skoroszycie clients.xlsx: wystarczy go przefiltrować, jak opisano.
    .what = Co
    .many = Ile
    .grave = Waga
    .who = Czyi klienci
    .when = W ciągu
    .worth = Dotychczasowe zamówienia: { $worth }

severity =
    .grave = poważne
    .warning = ważne
    .note = uwaga

action =
    .mend_files = Otworzyć pliki, których nie dało się wczytać
    .judge_pairs = Ocenić pary, które mogą być jednym klientem
    .find_client_of_orders = Znaleźć klienta zamówień, które do nikogo nie pasują
    .mend_rows = Poprawić wiersze, których nie dało się przenieść
    .find_contact_data = Znaleźć telefon lub e-mail klientów, z którymi nie ma kontaktu
    .contact_against_wish = Odwołać kontakty z klientami, którzy prosili o ich zaniechanie
    .call_late = Zadzwonić do klientów, którzy zaraz odejdą
    .win_back = Zaplanować odzyskanie utraconych klientów
    .find_owner = Dać każdemu klientowi opiekuna
    .plan_next_contact = Zaplanować następny kontakt z leadami i potencjalnymi
    .mend_tax_id = Poprawić identyfikatory z błędną cyfrą kontrolną
    .find_tax_id = Znaleźć identyfikatory firm, które ich nie mają
    .find_channel = Zapisać, skąd przyszli klienci

action_how =
    .mend_files = Zob. „Pliki, których nie dało się wczytać”: zapisać na nowo lub zdjąć hasło i uruchomić jeszcze raz.
    .judge_pairs = Karta Do sprawdzenia w clients.xlsx: wybrać „same” albo „different” w kolumnie Twoja decyzja.
    .find_client_of_orders = Przefiltrować orders.csv po pustym client_id; nazwa w tych wierszach nie pasuje do żadnego klienta.
    .mend_rows = rejected.csv mówi, co jest nie tak; poprawić plik i uruchomić jeszcze raz.
    .find_contact_data = Przefiltrować puste Telefony i E-maile; zapytać opiekuna albo sprawdzić firmę po numerze w rejestrze.
    .contact_against_wish = Przefiltrować Nie kontaktować = tak i skasować datę następnego kontaktu.
    .call_late = Przefiltrować Spóźnia się = tak w kartach Aktywni i Stali, największy obrót najpierw.
    .win_back = Karta Utraceni, największy obrót najpierw; zapisać, dlaczego odeszli.
    .find_owner = Przefiltrować pustego Opiekuna i rozdzielić klientów.
    .plan_next_contact = Karty Leady i Potencjalni: przefiltrować pusty Następny kontakt.
    .mend_tax_id = Ustalenia poniżej wskazują wiersze; zwykle jedna cyfra jest pomylona.
    .find_tax_id = Sprawdzić firmę w publicznym rejestrze.
    .find_channel = Zapytać opiekuna; odtąd pole niech będzie obowiązkowe.

findings =
    .title = Ustalenia
    .lead = Co zauważono w danych, według rodzaju, każde z kilkoma przykładami: otwórz plik w tym wierszu. Dopóki ktoś ich nie poprawi, tracą informację albo wprowadzają w błąd.
    .repaired = Naprawione po drodze albo zostawione jak było
    .repaired_lead = Tu nie ma nic do zrobienia: to wykaz tego, co zrobiło czyszczenie, żeby dało się to sprawdzić.
    .where = Gdzie
    .what = Co
    .whole = całe dane
    .place = { $place }, wiersz { $row }
    .column = kolumna { $column }

finding =
    .keyboard_layout = Nazwy, które wyglądają na wpisane przy innym układzie klawiatury
    .currency_assumed = Kwoty bez waluty, uznane za walutę kraju klientów
    .statuses_differ = Klienci, o których pliki mówią dwie rzeczy naraz
    .orders_without_client = Zamówienia, które nie wskazują żadnego klienta z bazy
    .reassign_without_clients = Opiekunowie do zastąpienia, których nikt nie zna
    .address_kept_whole = Adresy, których nie dało się rozłożyć na części
    .ambiguous_date = Daty, w których nie da się odróżnić dnia od miesiąca
    .bank_account_check_digits = Rachunki bankowe z błędnymi cyframi kontrolnymi
    .bank_account_lost_precision = Rachunki bankowe, których cyfry zniszczył arkusz
    .cell_errors = Komórki z błędem arkusza
    .country_unknown = Kraje, których nie dało się ustalić
    .date_unreadable = Daty, których nie dało się odczytać
    .delimiter_differs = Wiersze z innym separatorem niż reszta
    .do_not_contact_buys = Klienci z zakazem kontaktu, którzy nadal zamawiają
    .email_at_word = E-maile z „at” zamiast „@”, naprawione
    .email_comma_for_dot = E-maile z przecinkiem zamiast kropki, naprawione
    .email_homoglyph = E-maile z literą innego alfabetu, naprawione
    .contact_in_name = Dane kontaktowe w kolumnie nazw, przeniesione
    .do_not_contact_in_name = Nazwy z dopiskiem „nie kontaktować”
    .email_in_phone = E-maile w kolumnie telefonów, przeniesione
    .email_in_website = E-maile w kolumnie stron WWW, przeniesione
    .email_spaces = E-maile ze spacjami w środku, naprawione
    .email_typo = E-maile z dostawcą, który wygląda na literówkę
    .email_unknown_suffix = E-maile z końcówką, której nikt nie rejestruje
    .encoding_mixed = Pliki zapisane w dwóch kodowaniach
    .encoding_repaired = Tekst źle odczytany wcześniej, przywrócony
    .encoding_unsure = Pliki o niepewnym kodowaniu
    .file_damaged = Uszkodzone pliki
    .file_empty = Puste pliki
    .file_encrypted = Pliki chronione hasłem
    .file_too_large = Pliki zbyt duże, by je wczytać
    .file_unreadable = Pliki, których nie dało się otworzyć
    .format_unknown = Pliki nieznanego rodzaju
    .lines_in_quotes = Wiersze ujęte w całości w cudzysłów, rozpakowane
    .name_empty = Nazwy bez ani jednej litery
    .not_a_bank_account = Wartości w kolumnie rachunków, które nimi nie są
    .not_a_person = Wartości w kolumnie osób, które nie są nazwiskami, zachowane
    .not_a_phone = Wartości w kolumnie telefonów, które nimi nie są
    .not_a_tax_id = Wartości w kolumnie identyfikatorów, które nimi nie są
    .not_a_website = Wartości w kolumnie stron WWW, które nimi nie są
    .not_an_address = Wartości w kolumnie adresów, które nimi nie są, zachowane
    .not_an_email = Wartości w kolumnie e-maili, które nimi nie są
    .nul_bytes = Pliki z bajtami NUL
    .order_date_implausible = Zamówienia z niemożliwą datą, pominięte przy statusach
    .passed_over = Pominięte pliki
    .phone_ambiguous = Telefony pasujące do kilku krajów
    .phone_area_code_added = Telefony, które wzięły kierunkowy od miasta z wiersza
    .phone_area_code_changed = Telefony z kierunkowym, którego już nie ma
    .phone_area_code_shared = Telefony, które wzięły kierunkowy od numeru obok
    .phone_country_guessed = Telefony, których kraj wzięto z innych wierszy
    .phone_double_prefix = Telefony z podwójnym numerem kraju, naprawione
    .phone_invalid = Numery telefonów, które nie mogą istnieć
    .phone_local = Telefony bez numeru kierunkowego
    .phone_lost_precision = Telefony, których cyfry zniszczył arkusz
    .phone_no_country = Telefony bez kraju
    .phone_plus_misplaced = Telefony z plusem w złym miejscu, naprawione
    .phone_plus_restored = Telefony, które zgubiły plus, naprawione
    .phone_shorthand = Telefony zapisane jako końcówka poprzedniego
    .phone_trunk_prefix = Telefony ze starym prefiksem, naprawione
    .placeholder = Zaślepki w rodzaju „-” lub „brak”, pominięte
    .position_in_name = Stanowiska przy nazwiskach osób
    .postal_code_invalid = Kody pocztowe niepasujące do żadnego kraju
    .quotes_not_closed = Komórki z niedomkniętym cudzysłowem
    .quotes_not_doubled = Komórki z niepodwojonym cudzysłowem
    .several_owners = Klienci z kilkoma opiekunami
    .several_tax_ids = Klienci z kilkoma poprawnymi identyfikatorami jednego rodzaju
    .sheet_damaged = Uszkodzone arkusze
    .status_contradiction = Statusy w plikach, którym przeczą zamówienia
    .tax_id_check_digit = Identyfikatory z błędną cyfrą kontrolną
    .tax_id_country_differs = Identyfikatory innego kraju, niż podano
    .tax_id_length = Identyfikatory o złej liczbie cyfr
    .tax_id_lost_precision = Identyfikatory, których cyfry zniszczył arkusz
    .tax_id_other_scheme = Identyfikatory innego rejestru, niż mówi kolumna
    .tax_id_scheme_guessed = Identyfikatory, których rejestr poznano po cyfrach
    .tax_id_unknown_scheme = Identyfikatory, których rejestru nie dało się poznać
    .tax_id_zeros_restored = Identyfikatory, które zgubiły zera na początku, naprawione
    .text_destroyed = Tekst, którego litery przepadły wcześniej
    .value_noticed = Nietypowe wartości
    .website_in_email = Strony WWW w kolumnie e-maili, przeniesione
    .words_in_email = E-maile ze słowami obok
    .decision_against_ids = Klienci uznani decyzją za jednego, choć ich numery się różnią
    .decision_overruled = Decyzje uchylone przez późniejsze
    .decision_unreadable = Decyzje, które nie mówią ani „same”, ani „different”
    .decision_without_object = Decyzje o klientach, których już nie ma
    .do_not_contact_regular = Klienci z zakazem kontaktu oznaczeni jako stali
    .person_at_several_clients = Osoby, które występują u kilku klientów
    .contact_from_remark = Klienci, których telefon, e-mail lub numer podatkowy jest tylko w uwagach
    .several_addresses = Klienci z adresami w kilku miastach

duplicates =
    .title = Duplikaty
    .repeated = { $n ->
        [one] { $n } wiersz powtarzał klienta, który już był.
        [few] { $n } wiersze powtarzały klienta, który już był.
        [many] { $n } wierszy powtarzało klienta, który już był.
       *[other] { $n } wierszy powtarzało klienta, który już był.
    }
    .lead = { $rows } Oceń łączenie po tych przykładach; jeśli któryś jest błędny, powiedz to w karcie Do sprawdzenia albo w pliku podanym przez --decisions.
    .none = Żaden wiersz nie powtarzał klienta, który już był.
    .by_rows = Klienci według liczby wierszy, z których powstali
    .by_rows_more = { $n } lub więcej
    .between = Które pliki się powtarzają
    .between_within = wewnątrz { $file }
    .between_two = { $left } i { $right }
    .biggest = Połączeni z największej liczby wierszy
    .least_certain = Połączeni z najmniejszą pewnością
    .apart = Zostawieni osobno, choć podobni: do Twojej oceny
    .certainty = pewność { $percent }
    .likely = { $percent }, że to ten sam
    .shown = pokazano { $n } z { $all } wierszy
    .rows_joined = Dlaczego wiersze { $left } i { $right } to jeden klient
    .rows_joined_other = Dlaczego należą tu dalsze wiersze
    .address = Adres
    .for = przemawia za jednym klientem
    .against = przemawia przeciw
    .place = Gdzie
    .sample = Wybrane losowo

figures =
    .year = Z klientów utrzymanych rok temu utrzymanych jest dziś { $percent }.
    .title = Wskaźniki
    .lead = Pokazane na tyle, na ile pozwalają dane.
    .customers = Klienci, którzy zamówili
    .customers_note = { $percent } wszystkich klientów
    .average = Średnie zamówienie
    .repeat = Zamawiają ponownie
    .repeat_note = z tych, którzy w ogóle zamówili
    .active = Zamawiają teraz
    .active_note = klienci aktywni i stali
    .at_risk = Zagrożone
    .at_risk_note = dotąd zamówili: { $late }
    .late = { $n ->
        [one] { $n } spóźniający się klient
        [few] { $n } spóźniający się klienci
        [many] { $n } spóźniających się klientów
       *[other] { $n } spóźniających się klientów
    }
    .funnel = Jak daleko doszli klienci
    .funnel_known = W bazie
    .funnel_interested = Okazali zainteresowanie
    .funnel_ordered = Zamówili
    .funnel_again = Zamówili ponownie
    .funnel_regular = Teraz zamawiają regularnie
    .ages = Ostatni kontakt lub zamówienie
    .age_30 = w ciągu 30 dni
    .age_90 = 31–90 dni temu
    .age_180 = 91–180 dni temu
    .age_365 = 181 dni do roku temu
    .age_more = ponad rok temu
    .age_never = brak daty
    .months = Zamówienia według miesięcy
    .months_desc = Liczba zamówień w każdym z ostatnich miesięcy.
    .month = Miesiąc
    .orders = Zamówienia
    .revenue = Obrót, { $currency }
    .segment_channel = Według źródła klienta
    .segment_owner = Według opiekuna
    .segment_city = Według miasta
    .segment_activity = Według branży
    .segment_name = Grupa
    .clients = Klienci
    .ordered = Zamówili
    .share = Udział
    .refusals = Dlaczego klienci odmawiali
    .missing = Nie pokazano, bo dane na to nie pozwalają
    .table = Liczby w tabeli
    .reaction = Pierwszy kontakt po
    .reaction_note = połowa klientów (łącznie { $clients }) wcześniej; { $quick } do następnego dnia
    .segment_size = Według wielkości
    .flows = Kto został, kto przyszedł, kto odszedł
    .flows_lead = Klient jest utrzymany, dopóki nie milczy dłużej niż zwykle. Retencja: ilu z utrzymanych na początku miesiąca nie utracono w jego ciągu.
    .kept = Utrzymani
    .new = Nowi
    .regained = Odzyskani
    .lost = Utraceni
    .retention = Retencja
    .cohorts = Jak długo klienci zostają
    .cohorts_lead = Klienci według roku pierwszego zamówienia i odsetek tych, którzy zamawiali w każdym następnym roku.
    .cohort = Pierwsze zamówienie w
    .same_year = W tym roku
    .years_later = + { $n }
    .seasons = Mocne i słabe miesiące
    .seasons_lead = Zamówienia według miesiąca roku ze wszystkich pełnych lat; 100% to przeciętny miesiąc.
    .channels = Ile kosztowały kanały i co przyniosły
    .cost = Koszt
    .per_customer = Koszt klienta
    .ratio = Przychód na jednostkę kosztu

missing =
    .time_to_first_reaction = Czas do pierwszej reakcji: potrzebny dzień zapytania i dzień pierwszej odpowiedzi.
    .channel_cost = Zwrot z każdego kanału: potrzebna tabela kosztów kanałów.
    .conversion_by_channel = Konwersja według kanału: potrzebna kolumna mówiąca, skąd przyszedł klient.
    .conversion_by_owner = Konwersja według opiekuna: potrzebna kolumna z opiekunem.
    .orders = Zamówienia, średnie zamówienie, powroty, sezonowość: potrzebna lista zamówień.
    .refusals = Powody odmów: potrzebna kolumna lub uwagi, które je podają.
    .seasons = Mocne i słabe miesiące: potrzebne zamówienia z dwóch pełnych lat.
    .retention = Jak długo klienci zostają: potrzebne zamówienia z więcej niż jednego roku.
    .segments_by_activity = Segmenty według branży: potrzebna kolumna, która ją podaje.
    .segments_by_size = Segmenty według wielkości: potrzebna kolumna, która mówi, jak duży jest klient.

footer =
    .made = Zrobił kartoteka { $version } z: { $files }. Nic nie opuściło tego komputera; strona niczego nie pobiera z sieci.

status_word =
    .lead = lead
    .potential = potencjalny
    .active = aktywny
    .regular = stały
    .lost = utracony

reason =
    .so = { $why } -> { $status }
    .so_late = { $why } -> { $status } (spóźnia się)
    .only_ahead = pierwsze zamówienie ma datę w przyszłości: { $day }
    .no_order = brak zrealizowanego zamówienia
    .no_order_cancelled = brak zrealizowanego zamówienia (anulowane: { $n })
    .undated = { $n ->
        [one] { $n } zamówienie bez daty
        [few] { $n } zamówienia bez daty
        [many] { $n } zamówień bez daty
       *[other] { $n } zamówień bez daty
    }
    .told = `{ $words }`
    .told_on = `{ $words }` dnia { $day }
    .file_says = w pliku jest `{ $words }`
    .last_order = { $n ->
        [one] ostatnie zamówienie { $day }, { $n } dzień temu
        [few] ostatnie zamówienie { $day }, { $n } dni temu
        [many] ostatnie zamówienie { $day }, { $n } dni temu
       *[other] ostatnie zamówienie { $day }, { $n } dni temu
    }
    .only_order = jedyne dotąd zamówienie
    .usual_gap = zwykle zamawia { $gap ->
        [one] codziennie
        [few] co { $gap } dni
        [many] co { $gap } dni
       *[other] co { $gap } dni
    } (dni z zamówieniem: { $n })
    .recent = w tym { $n } { $days ->
        [one] w ostatnim dniu
        [few] w ostatnich { $days } dniach
        [many] w ostatnich { $days } dniach
       *[other] w ostatnich { $days } dniach
    }
    .next_order = następne zamówienie ma datę { $day }
    .limit = granica { $n ->
        [one] { $n } dzień
        [few] { $n } dni
        [many] { $n } dni
       *[other] { $n } dni
    }
    .outlook = szansa na zamówienie w ciągu { $days ->
        [one] najbliższego dnia
        [few] najbliższych { $days } dni
        [many] najbliższych { $days } dni
       *[other] najbliższych { $days } dni
    } { $chance }%
    .similar_pause = podobna przerwa { $from }..{ $to }
    .came_back = wrócił po { $n ->
        [one] { $n } dniu
        [few] { $n } dniach
        [many] { $n } dniach
       *[other] { $n } dniach
    }
    .cancelled = { $n ->
        [one] pominięto { $n } anulowane zamówienie
        [few] pominięto { $n } anulowane zamówienia
        [many] pominięto { $n } anulowanych zamówień
       *[other] pominięto { $n } anulowanych zamówień
    }

next =
    .date_set = termin zapisany w plikach
    .missed = miał być kontakt { $day } i od tego czasu nic nie zapisano
    .win_back = odzyskać: utracony od { $day }
    .after_order = po zamówieniu z { $day }
    .middle_of_pause = połowa zwykłej przerwy ({ $days ->
        [one] { $days } dzień
        [few] { $days } dni
        [many] { $days } dni
       *[other] { $days } dni
    })
    .order_due = { $days ->
        [one] po zwykłym dniu przerwy pora na zamówienie
        [few] po zwykłych { $days } dniach pora na zamówienie
        [many] po zwykłych { $days } dniach pora na zamówienie
       *[other] po zwykłych { $days } dniach pora na zamówienie
    }
    .lost_from = od { $day } liczy się jako utracony
    .nobody_answered = zadzwonić ponownie: nikt nie odebrał
    .asked_later = zadzwonić ponownie: prosił o późniejszy kontakt
    .after_refusal = zapytać ponownie po odmowie
    .follow_up = wrócić do okazanego zainteresowania

reminder =
    .calendar = Przypomnienia o klientach
    .contact = Kontakt: { $client }
    .birthday = Urodziny: { $person } ({ $client })

row =
    .blank = pusty wiersz
    .header_again = ponownie nagłówek
    .numbers_columns = numeruje kolumny
    .section_cell = jedna komórka w poprzek tabeli nazywa część
    .section = nazywa część
    .group = nazywa grupę wierszy poniżej
    .group_sums = nazywa grupę wierszy poniżej i zawiera ich sumy
    .amounts_alone = zawiera same kwoty, a każdy inny wiersz ma datę i numer
    .turned_header = nazywa to, co stoi obok; arkusz obrócono
    .above_table = stoi nad tabelą
    .below_table = stoi pod tabelą
    .says_sums = jego etykieta mówi, że zawiera sumy
    .rule = podkreśla lub oddziela wiersze
    .names_columns = nazywa kolumny
    .names_delimiter = podaje separator
    .sums = liczby są sumami kolumn powyżej
    .only_one = jedyny wiersz tego klienta
    .one_of = jeden z { $n } wierszy tego klienta
    .no_client = nie znaleziono klienta
    .other_table = tabela nie mówi ani o klientach, ani o zamówieniach, ani o kontaktach z nimi
    .not_understood = niczego w wierszu nie dało się zrozumieć

rejected_because =
    .no_client_named = nie wskazuje klienta: brak nazwy, telefonu, e-maila, identyfikatora i kodu
    .no_order = nie ma czytelnego numeru, daty ani kwoty
    .no_interaction = nie mówi o żadnej rozmowie, spotkaniu ani liście

related =
    .branch = ta sama nazwa w innym miejscu
    .group = wspólne nazwy i kontakty, ale każdy ma własne słowa
    .shared_contact = różne nazwy ze wspólnym kontaktem
    .shared_person = ta sama osoba u dwóch klientów
    .conflicting_ids = podobni, ale ich poprawne identyfikatory są różne
    .crowded_id = ten sam identyfikator, który podaje wielu klientów o niepodobnych nazwach
    .because = { $lead }: { $seen }
    .stands_at_both = { $name } występuje u obu: { $line }

kept =
    .no_column = baza nie ma na to kolumny
    .other_spelling = wybrano inną pisownię
    .normal_form = zapisano w postaci znormalizowanej
    .other_address = wybrano w całości inny adres lub inną jego pisownię
    .status_judged = status ocenia się z zamówień i zapisów razem
    .other_value = wybrano inną wartość albo baza nie ma na to kolumny
    .rule_priority = inne źródło ma pierwszeństwo (reguła `priority`)
    .rule_recent = inny wiersz jest nowszy (reguła `recent`)
    .rule_complete = inna wartość jest pełniejsza (reguła `complete`)
    .rule_frequent = więcej wierszy mówi co innego (reguła `frequent`)
    .rule_newer_source = inna wartość stoi w nowszym źródle (reguła `newer_source`)
    .rule_none = nic nie rozróżniło wartości, została pierwsza alfabetycznie
    .tells_age = mówi, jak nowy jest wiersz, a baza nie ma na to kolumny

level =
    .with_value = { $level } { $value }
    .with_value_seen = { $level } { $value }, występuje u { $n } różnie nazwanych klientów
    .with_rare_word = { $level }: wspólne rzadkie słowo „{ $word }”
    .bank_account = (rachunek bankowy) { $account }
    .quoted = „{ $name }”
    .same_valid_id = ten sam poprawny identyfikator
    .same_id_without_a_check_digit = ten sam identyfikator, bez cyfry kontrolnej
    .different_ids_one_of_them_doubtful = różne identyfikatory, jeden wątpliwy
    .different_valid_ids = różne poprawne identyfikatory
    .same_code = ten sam kod
    .different_codes = różne kody
    .same_phone = ten sam telefon
    .phones_one_slip_apart = telefony różnią się jedną pomyłką
    .different_phones = różne telefony
    .same_e_mail = ten sam e-mail
    .e_mails_one_slip_apart = e-maile różnią się jedną pomyłką
    .different_e_mails = różne e-maile
    .same_domain = ta sama domena
    .different_domains = różne domeny
    .same_name = ta sama nazwa
    .same_name_but_for_spelling = ta sama nazwa, inna pisownia
    .acronym = skrótowiec
    .same_name_but_for_common_words = ta sama nazwa oprócz pospolitych słów
    .one_name_holds_the_other = jedna nazwa zawiera drugą
    .some_words_in_common = kilka wspólnych słów
    .names_differ_in_numbers = nazwy różnią się liczbami
    .one_is_a_person = jedno to osoba
    .different_names = różne nazwy
    .same_legal_form = ta sama forma prawna
    .different_legal_forms = różne formy prawne
    .same_person = ta sama osoba
    .same_person_but_for_spelling = ta sama osoba, inna pisownia
    .one_name_more = o jedno imię więcej
    .one_name_in_common = jedno wspólne imię lub nazwisko
    .different_persons = różne osoby
    .same_contact = ta sama osoba kontaktowa
    .same_contact_but_for_spelling = ta sama osoba kontaktowa, inna pisownia
    .same_contact_one_name_more = ta sama osoba kontaktowa, o jedno imię więcej
    .contacts_share_a_name = osoby kontaktowe mają wspólne imię lub nazwisko
    .different_contacts = różne osoby kontaktowe
    .same_birthday = ta sama data urodzenia
    .birthdays_one_slip_apart = daty urodzenia różnią się jedną pomyłką
    .birthdays_partly_the_same = daty urodzenia częściowo te same
    .different_birthdays = różne daty urodzenia
    .same_address = ten sam adres
    .same_address_but_for_spelling = ten sam adres, inna pisownia
    .same_street = ta sama ulica
    .different_streets = różne ulice
    .same_post_code = ten sam kod pocztowy
    .same_city = to samo miasto
    .same_city_other_post_code = to samo miasto, inny kod pocztowy
    .places_near_by = miejsca w pobliżu
    .different_places = różne miejsca
    .different_countries = różne kraje
    .same_country = ten sam kraj
    .same = to samo
    .nearly_the_same = prawie to samo
    .different = różne
    .decided = zdecydowano, że to jeden klient
    .earlier_base = jeden klient we wcześniejszej bazie
    .one_cell = jedna scalona komórka arkusza wymienia oba
    .orders_of_base = we wcześniejszej bazie te zamówienia należą do tego klienta
    .merged_into = okazał się jednym klientem z { $client }

noticed =
    .keyboard_layout = nazwa wygląda na wpisaną przy innym układzie klawiatury; czyta się ją jako `{ $detail }`
    .currency_assumed = { $n ->
        [one] { $n } kwota nie podaje waluty; przyjęto { $currency }, walutę kraju klienta
        [few] { $n } kwoty nie podają waluty; przyjęto { $currency }, walutę kraju prawie wszystkich ich klientów
        [many] { $n } kwot nie podaje waluty; przyjęto { $currency }, walutę kraju prawie wszystkich ich klientów
       *[other] { $n } kwoty nie podaje waluty; przyjęto { $currency }, walutę kraju prawie wszystkich ich klientów
    }
    .statuses_differ = pliki mówią `{ $words }` i `{ $other }`, oba bez daty; liczy się mocniejsze: { $judged }
    .orders_without_client = { $n ->
        [one] { $n } wiersz zamówień o wartości { $amount } nie wskazuje nikogo z bazy
        [few] { $n } wiersze zamówień o wartości { $amount } nie wskazują nikogo z bazy
        [many] { $n } wierszy zamówień o wartości { $amount } nie wskazuje nikogo z bazy
       *[other] { $n } wiersza zamówień o wartości { $amount } nie wskazuje nikogo z bazy
    }
    .nobody_of_that_name = nikt nie nazywa się `{ $owner }`: nie przekazano żadnego klienta
    .address_kept_whole = adresu nie dało się rozłożyć na części, zachowano go w całości
    .ambiguous_date = nie da się odróżnić dnia od miesiąca
    .ambiguous_dates = żadna data w kolumnie `{ $column }` nie rozróżnia dnia i miesiąca
    .bank_account_check_digits = rachunek bankowy ma błędne cyfry kontrolne
    .bank_account_lost_precision = arkusz zniszczył cyfry rachunku bankowego
    .country_unknown = nie dało się ustalić kraju
    .date_unreadable = data jest nieczytelna albo niemożliwa
    .email_at_word = w e-mailu zapisano `at` zamiast `@`
    .email_comma_for_dot = w e-mailu był przecinek zamiast kropki
    .email_homoglyph = w e-mailu była litera innego alfabetu
    .contact_in_name = telefon, e-mail lub numer podatkowy stał za nazwą
    .do_not_contact_in_name = za nazwą stało `nie kontaktować`
    .email_in_phone = e-mail stał w kolumnie telefonów
    .email_in_website = e-mail stał w kolumnie stron WWW
    .email_spaces = w e-mailu były spacje
    .email_typo = dostawca e-maila wygląda na literówkę; może chodzi o `{ $detail }`
    .email_unknown_suffix = e-mail kończy się domeną, której nikt nie rejestruje
    .name_empty = nazwa nie zawiera litery ani cyfry
    .not_a_bank_account = wartość nie jest rachunkiem bankowym
    .not_a_person = wartość nie jest imieniem i nazwiskiem
    .not_a_phone = wartość nie jest telefonem
    .not_a_tax_id = wartość nie jest numerem podatkowym
    .not_a_website = wartość nie jest stroną WWW
    .not_an_address = wartość nie jest adresem
    .not_an_email = wartość nie jest adresem e-mail
    .phone_ambiguous = telefon pasuje do kilku krajów, a wiersz nie podaje żadnego
    .phone_area_code_added = telefon nie miał kierunkowego; dodano kierunkowy miasta z wiersza
    .phone_area_code_changed = telefon miał kierunkowy, którego już nie ma; wpisano nowy
    .phone_area_code_shared = telefon wziął numer kierunkowy od numeru obok
    .phone_country_guessed = kraj telefonu wzięto z innych wierszy
    .phone_double_prefix = telefon miał dwa razy numer kraju
    .phone_invalid = w żadnym kraju nie ma takiego numeru telefonu
    .phone_local = telefon nie ma numeru kierunkowego
    .phone_lost_precision = arkusz zniszczył cyfry telefonu
    .phone_no_country = telefon nie wskazuje kraju i żadnego nie dało się przyjąć
    .phone_plus_misplaced = plus telefonu stał w złym miejscu
    .phone_plus_restored = telefon zgubił plus
    .phone_shorthand = telefon zapisano jako końcówkę poprzedniego
    .phone_trunk_prefix = telefon miał stary prefiks międzymiastowy
    .placeholder = wartość nic nie znaczy
    .position_in_name = przy nazwisku osoby stało drugie stanowisko
    .postal_code_invalid = kod pocztowy nie pasuje do żadnego kraju
    .remark = uwaga obok wartości
    .extra_column = baza nie ma na to kolumny
    .tax_id_check_digit = numer podatkowy ma błędną cyfrę kontrolną
    .tax_id_country_differs = numer podatkowy należy do innego kraju, niż podano
    .tax_id_length = numer podatkowy ma za mało lub za dużo cyfr
    .tax_id_lost_precision = arkusz zniszczył cyfry numeru podatkowego
    .tax_id_other_scheme = identyfikator jest z innego rejestru, niż mówi kolumna
    .tax_id_scheme_guessed = rejestr identyfikatora poznano po cyfrach
    .tax_id_unknown_scheme = nie dało się poznać rejestru identyfikatora
    .tax_id_zeros_restored = przywrócono zera na początku numeru podatkowego
    .website_in_email = strona WWW stała w kolumnie e-maili
    .words_in_email = obok e-maila stały słowa
    .value_noticed = wartość jest nietypowa: { $finding }
    .row_rejected = wiersz { $reason }
    .mapping_column_gone = odwzorowanie wymienia kolumnę `{ $column }`, której tabela nie ma
    .mapping_table_gone = odwzorowanie wymienia tabelę `{ $table }`, której nie ma nigdzie w danych wejściowych
    .do_not_contact_buys = z { $client } nie wolno się kontaktować, a ma status `{ $status }`
    .status_contradiction = w pliku jest `{ $words }` ({ $told }), ale ostatnie zamówienie było { $days ->
        [one] { $days } dzień
        [few] { $days } dni
        [many] { $days } dni
       *[other] { $days } dni
    } przed dniem oceny: { $judged }
    .order_date_implausible = zamówienie ma datę `{ $date }`, która nie może być prawdziwa; pominięto je przy statusie
    .several_owners = { $client }: liczba opiekunów { $n }; najnowszy to `{ $owner }`
    .several_tax_ids = { $client } ma więcej niż jeden poprawny numer { $scheme }
    .on_sheet = { $what } (arkusz `{ $sheet }`)
    .sheet_damaged = arkusz `{ $sheet }` jest uszkodzony: { $cause }
    .sheet_too_wide = komórki arkusza `{ $sheet }` za kolumną { $columns } pominięto (liczba: { $n })
    .sheet_too_sparse = komórki arkusza `{ $sheet }` są zbyt rozrzucone, nie wczytano go
    .unpacks_too_large = po rozpakowaniu jest większy niż { $megabytes } megabajtów, które się czyta, albo o tyle większy niż spakowany, że uznano go za pułapkę
    .became_shorter = skrócił się podczas odczytu
    .ends_within_sheet = kończy się w środku arkusza
    .sheet_namesake = inny arkusz ma tę samą nazwę
    .cells_unreadable = komórki, których nie da się odczytać: { $n }, pierwsza z powodu: { $cause }
    .merged_over_values = komórki arkusza `{ $sheet }` z wartościami pod scaleniem, które pokazuje inną: { $n }
    .repeated_cells_left_out = pominięte powtórzenia komórek arkusza `{ $sheet }`, bo jest ich za dużo: { $n }
    .blank_rows_left_out = pominięto puste wiersze arkusza `{ $sheet }` (liczba: { $n })
    .cells_repaired = przywrócono źle odczytany tekst w komórkach arkusza `{ $sheet }` (liczba: { $n })
    .comments_left_out = komentarze arkusza `{ $sheet }` stojące poza wierszami pominięto (liczba: { $n })
    .passed_over = pominięto: { $reason }
    .file_too_large = większy niż { $megabytes } MB, które się wczytuje
    .no_right = brak prawa do odczytu
    .vanished = zniknął podczas wczytywania
    .unreadable = nie da się go wczytać
    .no_file = to nie plik, lecz potok, gniazdo albo urządzenie
    .link_in_circle = to dowiązanie do folderu, który je zawiera
    .link_to_nothing = to dowiązanie do czegoś, czego nie ma, albo plik zniknął
    .file_empty = plik jest pusty
    .archive_empty = archiwum jest puste
    .nothing_written = nic w nim nie zapisano
    .archives_too_deep = archiwa w archiwach, zbyt głęboko
    .archive_damaged = archiwum jest uszkodzone: { $cause }
    .workbook_damaged = skoroszyt jest uszkodzony: { $cause }
    .sectors_in_circle = jego sektory wskazują na siebie w kółko
    .parts_do_not_fit = jego części nie pasują do siebie
    .cells_too_far_apart = jego komórki są zbyt daleko od siebie
    .file_encrypted = chroniony hasłem; zapisz go bez hasła
    .web_page_without_table = strona WWW bez tabeli
    .no_table_in = { $what }, bez tabeli, którą się wczytuje
    .encoding_mixed = { $n ->
        [one] { $n } wiersz zapisano w innym kodowaniu niż resztę
        [few] { $n } wiersze zapisano w innym kodowaniu niż resztę
        [many] { $n } wierszy zapisano w innym kodowaniu niż resztę
       *[other] { $n } wierszy zapisano w innym kodowaniu niż resztę
    }
    .encoding_unsure = odczytano jako { $encoding }, choć { $rival } jest niemal równie prawdopodobne
    .nul_bytes = { $n ->
        [one] pominięto { $n } bajt NUL
        [few] pominięto { $n } bajty NUL
        [many] pominięto { $n } bajtów NUL
       *[other] pominięto { $n } bajtów NUL
    }
    .lines_repaired = { $n ->
        [one] { $n } wiersz zawierał tekst źle odczytany wcześniej, który przywrócono
        [few] { $n } wiersze zawierały tekst źle odczytany wcześniej, który przywrócono
        [many] { $n } wierszy zawierało tekst źle odczytany wcześniej, który przywrócono
       *[other] { $n } wierszy zawierało tekst źle odczytany wcześniej, który przywrócono
    }
    .lines_in_quotes = { $n ->
        [one] { $n } wiersz stał w całości w cudzysłowie i został rozpakowany
        [few] { $n } wiersze stały w całości w cudzysłowie i zostały rozpakowane
        [many] { $n } wierszy stało w całości w cudzysłowie i zostało rozpakowanych
       *[other] { $n } wiersza stało w całości w cudzysłowie i zostało rozpakowane
    }
    .quotes_not_doubled = { $n ->
        [one] { $n } komórka ma niepodwojone cudzysłowy; zachowano każdą literę
        [few] { $n } komórki mają niepodwojone cudzysłowy; zachowano każdą literę
        [many] { $n } komórek ma niepodwojone cudzysłowy; zachowano każdą literę
       *[other] { $n } komórek ma niepodwojone cudzysłowy; zachowano każdą literę
    }
    .quotes_not_closed = { $n ->
        [one] { $n } komórka zaczyna się cudzysłowem, którego nic nie zamyka
        [few] { $n } komórki zaczynają się cudzysłowem, którego nic nie zamyka
        [many] { $n } komórek zaczyna się cudzysłowem, którego nic nie zamyka
       *[other] { $n } komórek zaczyna się cudzysłowem, którego nic nie zamyka
    }
    .delimiter_differs = { $n ->
        [one] { $n } wiersz ma inny separator niż reszta i według niego go podzielono
        [few] { $n } wiersze mają inny separator niż reszta i według niego je podzielono
        [many] { $n } wierszy ma inny separator niż reszta i według niego je podzielono
       *[other] { $n } wierszy ma inny separator niż reszta i według niego je podzielono
    }
    .text_destroyed = { $n ->
        [one] { $n } komórka zawiera tekst, którego litery przepadły wcześniej (`????` lub `�`)
        [few] { $n } komórki zawierają tekst, którego litery przepadły wcześniej (`????` lub `�`)
        [many] { $n } komórek zawiera tekst, którego litery przepadły wcześniej (`????` lub `�`)
       *[other] { $n } komórek zawiera tekst, którego litery przepadły wcześniej (`????` lub `�`)
    }
    .cell_errors = { $n ->
        [one] { $n } komórka zawiera błąd formuły
        [few] { $n } komórki zawierają błąd formuły
        [many] { $n } komórek zawiera błąd formuły
       *[other] { $n } komórek zawiera błąd formuły
    }
    .decision_against_ids = „{ $left }” i „{ $right }”: decyzja `{ $ruling }` została wykonana, choć ich poprawne numery się różnią
    .decision_overruled = „{ $left }” i „{ $right }”: późniejsza decyzja uchyla `{ $ruling }`
    .decision_unreadable = wiersz { $line } decyzji mówi `{ $said }`, ani `same`, ani `different`
    .decision_without_object = „{ $left }” i „{ $right }”: zdecydowano `{ $ruling }`, ale nie ma już wiersza, który mógłby być tylko jednym z nich
    .do_not_contact_regular = { $client }: zakaz kontaktu, a oznaczenie mówi `{ $word }`
    .person_at_several_clients = { $client } i { $other } mają wspólną osobę: { $name }
    .contact_from_remark = { $client }: `{ $value }` pochodzi z uwag, bo żadna kolumna nic nie podaje
    .several_addresses = { $client } ma adresy w { $n ->
        [one] { $n } mieście
        [few] { $n } miastach
        [many] { $n } miastach
       *[other] { $n } miastach
    }; pozostało `{ $city }`

format =
    .pdf_document = dokument PDF
    .png_image = obraz PNG
    .jpeg_image = obraz JPEG
    .gif_image = obraz GIF
    .bitmap_image = obraz BMP
    .tiff_image = obraz TIFF
    .rar_archive = archiwum RAR
    .sevenzip_archive = archiwum 7z
    .bzip2_stream = strumień bzip2
    .xz_stream = strumień xz
    .zstd_stream = strumień zstd
    .sqlite_database = baza danych SQLite
    .windows_program = program Windows
    .linux_program = program Linux
    .parquet_file = plik Parquet
    .rich_text_document = dokument RTF
    .access_database = baza danych Access
    .sound_file = plik dźwiękowy
    .sound_or_video_file = plik dźwiękowy lub wideo
    .font = czcionka
    .binary_file = plik binarny
    .open_document = dokument Open Document, który nie jest arkuszem
    .word_document = dokument Word
    .presentation = prezentacja
    .numbers_document = dokument Numbers
    .early_excel_workbook = skoroszyt Excela 4 lub starszego
    .lotus_worksheet = arkusz Lotus 1-2-3
    .works_spreadsheet = arkusz programu Works
    .outlook_message = wiadomość Outlook
    .xml_document = dokument XML
    .json_document = dokument JSON

passed_over =
    .lock_file = plik blokady programu biurowego
    .hidden = ukryty
    .temporary = plik tymczasowy
    .operating_system = pozostawiony przez system operacyjny
    .earlier_output = wynik wcześniejszego przebiegu

since =
    .move = { $from } → { $to }
    .title = Od ostatniego razu
    .lead = Porównano bazę z { $from } z bazą z { $to }.
    .clients = Klienci: wtedy { $before }, teraz { $now }.
    .none = Wśród klientów nic się nie zmieniło.
    .what = Co się zmieniło
    .new = Nowi klienci
    .gone = Klienci, których już nie ma
    .came_back = Utraceni klienci, którzy znów zamawiają
    .newly_lost = Klienci utraceni od tego czasu
    .united = Klienci połączeni: duplikaty znalezione od tego czasu
    .decayed = Już niewypełnione: { $field }
    .findings = Uwagi: co naprawiono, co nowe
    .before = Wtedy
    .now = Teraz

map =
    .title = Które pola są wypełnione
    .lead = Odsetek klientów, którzy mają to pole; im ciemniej, tym więcej. Kreska: nikt tam go nie potrzebuje.
    .all = Wszyscy klienci
    .status = Według statusu
    .owner = Według opiekuna
    .source = Według pliku

rfm =
    .title = Klienci według tego, jak niedawno, jak często i za ile zamawiają
    .lead = Każdego klienta oceniono na tle wszystkich zamawiających; rfm.csv podaje ich po nazwie.
    .champion = Najlepsi: niedawno oraz często lub dużo
    .loyal = Wierni: często lub dużo, jakiś czas temu
    .new = Nowi: jeden dzień z zamówieniem, niedawno
    .promising = Obiecujący: niedawno, jeszcze niewiele
    .attention = Pośrodku: wymagają uwagi
    .at_risk = Zagrożeni: wiele warci, długo milczą
    .sleeping = Uśpieni: mało warci, długo milczą

change =
    .new = nowy klient
    .merged = połączony
    .changed = zmienione

understood =
    .base = wcześniejsza baza
    .base_column = kolumna wcześniejszej bazy
    .header_known = znany nagłówek
    .header_abbreviated = znany nagłówek, skrócony
    .header_qualified = znany nagłówek z dopowiedzeniem
    .header_compound = znany nagłówek w złożeniu
    .header_misspelt = znany nagłówek z literówką
    .header_other_words = znany nagłówek innymi słowami
    .header_part = część znanego nagłówka
    .header_ending = kończy się jak znany nagłówek
    .header_similar = ma wspólne słowa ze znanymi nagłówkami
    .header_extra = wiadomo, że to nie pole klienta ani zamówienia
    .header_layout = znany nagłówek, napisany w innym układzie klawiatury
    .values_like = wartości wyglądają jak `{ $field }`
    .no_values = brak wartości
    .by_mapping = tak mówi plik mapowania
    .values_shared = te same wartości mają zamówienia i klienci
    .values_shared_by_lines = te same wartości mają zamówienia i ich pozycje
    .remarks = uwagi w jednej kolumnie, każda o kliencie
    .name_holds = nazwa `{ $name }` zawiera `{ $word }`

inspect =
    .unreadable = nie da się odczytać: { $cause }
    .note = uwaga: { $what }
    .sheet = arkusz `{ $sheet }`
    .hidden_sheet = arkusz `{ $sheet }` (ukryty)
    .dialect = { $encoding }, komórki rozdziela `{ $delimiter }`
    .tab = tabulator
    .one_column = jedna kolumna
    .header_row = nagłówek w wierszu { $first }
    .header_rows = nagłówek w wierszach od { $first } do { $last }
    .no_header = bez nagłówka
    .rows = wiersze: { $n }
    .table = { $shape }: { $kind } (pewność { $percent } %: { $why })
    .column = kolumna
    .taken_for = uznano za
    .sure = pewność
    .why = dlaczego
    .example = na przykład
    .nameless = (kolumna { $n })
    .kept = (zostaje bez zmian)

# kartoteka explain
explain =
    .status = status: { $reason }
    .shows = W bazie stoi
    .person = osoba: { $told }
    .no_rows = Żaden wiersz tabeli klientów: znany tylko z zamówień lub rozmów
    .made_of = { $n ->
        [one] Powstał z jednego wiersza
        [few] Powstał z { $n } wierszy
        [many] Powstał z { $n } wierszy
       *[other] Powstał z { $n } wiersza
    }
    .row = { $place }, wiersz { $row }
    .column = kolumna { $number }
    .not_shown = (nie tak w bazie: { $why })
    .holds = Co łączy jego wiersze (każdy punkt wagi podwaja szanse)
    .rows = wiersze { $first } i { $second }: { $weight }
    .weakest = najsłabsze ogniwo to wiersze { $first } i { $second }; cofa je `{ $command }`
    .decided = Co postanowiono
    .decision = { $left } i { $right }: { $decision }
    .to_judge = Do rozstrzygnięcia: być może to ten sam klient
    .likely = { $client }: szansa { $share }; { $why }
    .related = Powiązani, ale nie ci sami
    .related_by = { $client }: { $how }; { $why }
    .source = z { $place }, wiersz { $row }
    .decided_same = Postanowiono, że to jeden klient
    .decided_different = Postanowiono, że to dwaj klienci
    .pair_likely = Do rozstrzygnięcia: szansa { $share }, że to jeden klient
    .pair_related = Powiązani, ale nie ci sami: { $how }
    .nothing = Nic nie uczyniło ich na tyle podobnymi, by o nich pytać
    .values_say = Co mówią ich wartości (wagi fabryczne; przebieg dopasowuje je do swojej listy): { $sum }
    .odds = dwaj klienci wzięci na chybił trafił prawie nigdy nie są jednym: to przemawia przeciw, tym mocniej, im dłuższa lista

comparison =
    .tax_id = numer podatkowy
    .code = kod
    .phone = telefon
    .e_mail = e-mail
    .domain = domena
    .name = nazwa
    .legal_form = forma prawna
    .person = osoba
    .contact = osoba kontaktowa
    .birthday = data urodzenia
    .street = ulica
    .area = miejscowość
    .country = kraj
    .decision = decyzja człowieka
    .other_column = inna kolumna
    .other = kolumna „{ $name }”

# kartoteka evaluate
evaluate =
    .lead = Z etykietą: { $rows }; naprawdę: { $truly }, znaleziono: { $found }
    .precision = Precyzja { $share }: spośród { $all } połączonych par wierszy słusznie połączono { $right }
    .recall = Kompletność { $share }: spośród { $all } par, które należą do siebie, połączono { $right }
    .f1 = F1, obie w jednej liczbie: { $share }
    .by_row = Każdy wiersz liczony tak samo (B-cubed): precyzja { $precision }, kompletność { $recall }, F1 { $f1 }
    .zones = Dokąd trafiły pary wierszy
    .zone = { $zone }: { $pairs }, naprawdę jeden klient: { $right } ({ $share }), czyli { $recall } wszystkich, które należą do siebie
    .zone_merged = połączone
    .zone_review = do Twojej decyzji
    .zone_related = powiązane, nie te same
    .zone_apart = osobno
    .rules = Co je połączyło (dla dwóch wierszy odległych w jednym kliencie liczy się najsłabsze ogniwo między nimi)
    .rule = { $evidence }: połączenia { $joins }, słuszne { $right_joins }; pary { $pairs }, słuszne { $right } ({ $share })
    .named = wskazane w zamówieniu lub rozmowie
    .untold = nie wiadomo
    .thresholds = Co dałyby inne progi
    .threshold = { $from }: precyzja { $precision }, kompletność { $recall }, F1 { $f1 }
    .from_weight = łączone od wagi { $weight }
    .as_done = połączone tak jak było
    .said_same = i „ten sam” dla wszystkiego, co prawdopodobne w { $share }
    .from_probability = od prawdopodobieństwa { $share }
    .records_told = Jak często wiersze są tam, gdzie powinny
    .pairs_told = Jak często pary do Twojej decyzji to jeden klient
    .told = podano { $told }, prawdziwych { $share } (z { $count })
