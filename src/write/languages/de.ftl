# What the tool says to people, in German (Project Fluent, https://projectfluent.org).
# A message is a part of what is written; its attributes are the sentences of that part. Names in braces are filled in.
# What counts has the plural categories of the Unicode CLDR for the language. To add a language, copy a file, keep the
# names of messages, attributes and placeholders, and add the file to the list in `src/write/words.rs`.

language =
    .code = de
    .direction = ltr
    .thousands = { "." }
    .decimal = { "," }
    .percent = { $n } %

as_of =
    .given = der verlangte Tag
    .newest_order = der Tag der jüngsten Bestellung
    .newest_contact = der Tag des jüngsten Kontakts
    .no_date = es gibt kein Datum einer Bestellung oder eines Kontakts
    .set_aside = { $why }; { $days } als Schreibfehler beiseitegelassen

console =
    .unread = `{ $file }` war nicht lesbar: { $reason }
    .read = Gelesen: { $files } mit { $rows } in { $seconds } s.
    .client_rows = { $n ->
        [one] { $n } Kundenzeile
       *[other] { $n } Kundenzeilen
    }
    .repeated = { $n ->
        [one] { $n } war doppelt
       *[other] { $n } waren doppelt
    }
    .found = { $rows } sind { $clients }: { $repeated }.
    .found_in_orders = Es gab keine Kundenliste; die Bestellungen nennen { $clients }.
    .order_rows = { $n ->
        [one] { $n } Bestellzeile wurde gelesen
       *[other] { $n } Bestellzeilen wurden gelesen
    }
    .orders = { $rows }; { $landed } fanden ihren Kunden.
    .as_of = Am { $day } ({ $why }):
    .late = { $n ->
        [one] { $n } ist überfällig: länger still als üblich, noch nicht verloren
       *[other] { $n } sind überfällig: länger still als üblich, noch nicht verloren
    }
    .needs = Das braucht Sie zuerst:
    .open = Öffnen Sie:
    .report = der Bericht
    .workbook = die saubere Kartei, ein Blatt je Status
    .model = das Modell: Ausgangschance, Stufen, m- und u-Wahrscheinlichkeiten
    .model_guide = wie man damit verknüpft, und was anders ist
    .untold = nichts bekannt

count =
    .clients = { $n ->
        [one] { $n } Kunde
       *[other] { $n } Kunden
    }
    .rows = { $n ->
        [one] { $n } Zeile
       *[other] { $n } Zeilen
    }
    .files = { $n ->
        [one] { $n } Datei
       *[other] { $n } Dateien
    }
    .orders = { $n ->
        [one] { $n } Bestellung
       *[other] { $n } Bestellungen
    }
    .days = { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }

field =
    .client_id = Kunden-ID
    .kind = Art
    .name = Name
    .legal_form = Rechtsform
    .country = Land
    .tax_ids = Steuer- und Registernummern
    .phones = Telefone
    .emails = E-Mails
    .websites = Webseiten
    .region = Region
    .city = Ort
    .postal_code = PLZ
    .street = Straße
    .bank_accounts = Bankkonten
    .activity = Branche
    .size = Größe
    .tags = Schlagwörter
    .channel = Herkunft
    .owner = Betreuer
    .status = Status
    .status_reason = Warum dieser Status
    .next_contact = Nächster Kontakt
    .next_contact_reason = Warum dann
    .do_not_contact = Nicht kontaktieren
    .refusal_reason = Grund der Absage
    .notes = Bemerkungen
    .created = Erfasst
    .last_contact = Letzter Kontakt
    .first_order = Erste Bestellung
    .last_order = Letzte Bestellung
    .orders = Bestellungen
    .revenue = Umsatz
    .revenue_other = Umsatz, andere Währungen
    .currency = Währung
    .records = Vereinte Zeilen
    .sources = Dateien
    .late = Überfällig
    .limit_days = Geduld, Tage
    .lost_on = Verloren am
    .chance = Bestellchance
    .codes = Nummern anderswo
    .contact_id = Kontakt-ID
    .client_name = Kunde
    .full_name = Name
    .position = Position
    .birthday = Geburtstag
    .left_id = Erste ID
    .right_id = Zweite ID
    .left_name = Erster Kunde
    .right_name = Zweiter Kunde
    .probability = Wie wahrscheinlich derselbe
    .weight = Gewicht
    .why = Warum
    .decision = Ihre Entscheidung
    .file = Datei
    .sheet = Blatt
    .row = Zeile
    .code = Art
    .reason = Grund
    .content = Was dort stand
    .relation = Beziehung
    .evidence = Warum
    .done = Erledigt
    .left_key = Schlüssel des ersten
    .right_key = Schlüssel des zweiten
    .change = Änderung
    .field = Was
    .before = Vorher
    .after = Nachher

tab =
    .summary = Übersicht
    .lead = Leads
    .potential = Interessenten
    .active = Aktive
    .regular = Stammkunden
    .lost = Verlorene
    .contacts = Kontakte
    .review = Prüfen
    .plan = Zu tun
    .relations = Beziehungen
    .rejected = Abgelehnt
    .changes = Änderungen

status =
    .lead = Leads
    .potential = Interessenten
    .active = Aktive
    .regular = Stammkunden
    .lost = Verlorene
    .white = Weiß
    .grey = Grau
    .green = Grün
    .yellow = Gelb
    .green_gold = Grün-Gold
    .gold = Gold
    .platinum = Platin
    .red_green = Rot-Grün
    .red_gold = Rot-Gold
    .red_platinum = Rot-Platin
    .new = Neu
    .in_progress = In Arbeit
    .offer = Angebot
    .closing = Abschluss
    .converted = Gewonnen
    .rejected_unfit = Abgelehnt: unpassend
    .rejected_by_client = Abgelehnt: Absage
    .rejected_failed = Abgelehnt: gescheitert

status_meaning =
    .lead = gefunden, sonst noch nichts
    .potential = zeigten Interesse
    .active = bestellen hin und wieder
    .regular = bestellen regelmäßig
    .lost = bestellten, sind zu lange still
    .white = gerade erfasst
    .grey = bekannt ist, wer entscheidet
    .green = will sich das Angebot ansehen
    .yellow = will den Newsletter
    .green_gold = hat nach unserem Produkt gefragt
    .gold = bestellte an höchstens drei Tagen
    .platinum = bestellte an mehr als drei Tagen
    .red_green = wer entscheidet, lehnte das Angebot ab
    .red_gold = hörte nach höchstens drei Bestelltagen auf
    .red_platinum = hörte nach mehr als drei Bestelltagen auf
    .new = die Anfrage kam herein
    .in_progress = Kontaktdaten und Bedarf werden geklärt
    .offer = das Angebot entsteht oder ist unterwegs
    .closing = die Antwort auf das Angebot steht aus
    .converted = hat bestellt
    .rejected_unfit = ist kein passender Kunde
    .rejected_by_client = der Kunde sagte ab
    .rejected_failed = das Geschäft scheiterte

cell =
    .yes = ja

client_kind =
    .company = Firma
    .person = Person

relation =
    .branch = Niederlassung
    .group = Gruppe
    .shared_contact = gemeinsames Telefon, E-Mail oder Anschrift
    .shared_person = dieselbe Person
    .conflicting_ids = ähnlich, aber andere Nummern
    .crowded_id = eine Nummer, viele unähnliche Namen

rejected =
    .other_table = weder Kunden noch Bestellungen
    .no_identity = nichts sagt, welcher Kunde es ist
    .no_client_named = nennt keinen Kunden
    .not_carried_over = nicht übernommen

review =
    .speaks_for = dafür: { $seen }
    .speaks_against = dagegen: { $seen }
    .same = same
    .different = different
    .prompt_title = Ist das ein Kunde?
    .prompt = Wählen Sie „same“ (derselbe) oder „different“ (verschieden). Wenn Sie es nicht wissen, leer lassen.

summary =
    .title = Die Kundenkartei
    .as_of = Status am { $day }: { $why }
    .numbers = In Zahlen
    .clients = Kunden
    .companies = davon Firmen
    .persons = davon Privatpersonen
    .contacts = Personen bei Kunden
    .repeated = Zeilen, die einen Kunden wiederholten und vereint wurden
    .orders = Gelesene Bestellzeilen
    .rejected = Nicht übernommene Zeilen
    .statuses = Nach Status
    .share = Anteil
    .late = Überfällig
    .revenue = Umsatz
    .parts = { $tab } passt nicht auf ein Blatt von Excel. Fortsetzung: { $parts }
    .no_links = Es gibt mehr Namen, als Excel Verweise aufnimmt; nicht alle führen von Kunden zu Personen und zurück: Suchen Sie nach der Kunden-ID
    .needs = Was Sie braucht
    .needs_nothing = Nichts: keine zweifelhaften Paare, keine schmerzlichen Lücken.
    .problem = Aufgabe
    .how_many = Wie viele
    .of = Von
    .first = Zum Beispiel
    .worth = Bisher bestellt
    .how = Wie
    .out_of = von { $n }
    .by_when = Binnen
    .who = Wessen Kunden
    .read = Was gelesen wurde
    .kind = Gehalten für
    .rows = Zeilen
    .as_clients = Kunden
    .as_orders = Bestellungen
    .as_interactions = Anrufe, Treffen
    .as_rejected = Abgelehnt
    .as_other = Köpfe, Summen, leere
    .unread = nicht lesbar: { $reason }

kind =
    .clients = Kunden
    .contacts = Personen
    .orders = Bestellungen
    .interactions = Anrufe und Treffen
    .stop_list = Sperrliste
    .other = etwas anderes

report =
    .title = Prüfung der Kundenkartei
    .as_of = Stand { $day }
    .skip = Zum Bericht
    .contents = Inhalt
    .nav_plan = Was zu tun ist
    .nav_ledger = Was getan wurde
    .nav_criteria = Fünf Kriterien
    .nav_duplicates = Dubletten
    .nav_findings = Befunde
    .nav_figures = Kennzahlen
    .more = Die Liste ist hier gekürzt; die CSV-Dateien neben diesem Bericht enthalten jede Zeile.
    .none = Keine.
    .unknown = nicht bekannt
    .rest = alle übrigen
    .no_currency = ohne Währungsangabe
    .search = In dieser Tabelle suchen
    .sort = Nach dieser Spalte sortieren

verdict =
    .lead = { $files } und { $rows } über Kunden sind in Wahrheit
    .lead_orders = Es gab keine Kundenliste; { $rows } mit Bestellungen nennen
    .clients = { $n ->
        [one] { $n } Kunde
       *[other] { $n } Kunden
    }
    .split = { $kinds }.
    .companies = { $n ->
        [one] { $n } Firma
       *[other] { $n } Firmen
    }
    .persons = { $n ->
        [one] { $n } Privatperson
       *[other] { $n } Privatpersonen
    }
    .people = { $n ->
        [one] { $n } Ansprechpartner
       *[other] { $n } Ansprechpartner
    }
    .repeated = { $share } der Kundenzeilen wiederholten einen Kunden, der schon da war, und wurden mit ihm vereint; weggeworfen wurde nichts.
    .repeated_none = Keine Zeile wiederholte eine andere: jeder Kunde war einmal erfasst.
    .customers = { $n ->
        [one] { $n } Kunde hat bestellt
       *[other] { $n } Kunden haben bestellt
    }
    .orders = { $customers }: { $orders } im Wert von { $revenue }.
    .orders_none = Es wurden keine Bestellungen gefunden, deshalb kann niemand aktiv, Stammkunde oder verloren heißen.
    .active = { $n ->
        [one] { $n } Kunde bestellt weiterhin.
       *[other] { $n } Kunden bestellen weiterhin.
    }
    .late = { $n ->
        [one] { $n } davon ist länger still als üblich; bisher bestellt: { $worth }.
       *[other] { $n } davon sind länger still als üblich; bisher bestellt: { $worth }.
    }
    .calm = Keiner davon ist länger still als üblich.
    .do_first = Drei Dinge zuerst
    .do_first_none = Nichts Dringendes gefunden.
    .status_chart = Kunden nach Status
    .status_chart_desc = Ein Balken für alle Kunden, nach Status geteilt.

ledger =
    .title = Was getan wurde
    .lead = Jede gelesene Zeile ist belegt. Eine Kundenzeile wurde Teil eines Kunden, eine Bestellzeile gehört zu einem Kunden oder steht allein, und was nicht zu gebrauchen war, steht mit Grund in rejected.csv.
    .balanced = Die Rechnung geht auf: { $rows } Zeilen gelesen, { $rows } Zeilen belegt.
    .unbalanced = Die Rechnung geht in den unten markierten Dateien nicht auf. Bitte melden Sie das.
    .rows_read = Gelesene Zeilen
    .lists = { $n ->
        [one] { $n } Liste und was aus ihren Zeilen wurde
       *[other] { $n } Listen und was aus ihren Zeilen wurde
    }
    .sum = Zusammen
    .unread_title = Dateien, die nicht lesbar waren

criteria =
    .title = Fünf Kriterien
    .lead = Eine Kartei wird nach fünf Fragen beurteilt. Jede Note ist der einfache Durchschnitt der Anteile darunter.
    .no_score = Zu wenig Daten
    .currency = Sind die Kontaktdaten aktuell?
    .currency_how = Gültige Telefone und E-Mails unter den erfassten, überhaupt erreichbare Kunden und Kunden mit Kontakt im letzten Jahr.
    .completeness = Ist alles da, womit man arbeitet?
    .completeness_how = Je Kunde, ob die Felder gefüllt sind, die der Alltag braucht.
    .duplicates = Ist jeder Kunde nur einmal da?
    .duplicates_how = Der Anteil der Kundenzeilen, die keine andere wiederholen.
    .sources = Weiß man, woher Kunden kommen?
    .sources_how = Der Anteil der Kunden mit erfasster Herkunft.
    .history = Ist die Geschichte erfasst?
    .history_how = Kunden mit erfasstem Kontakt, mit Bestellungen, und offene Kunden mit geplantem nächsten Schritt.
    .of = { $have } von { $of }
    .change = { $change } seit { $day }
    .rows = Zeile für Zeile:

part =
    .phones_valid = Gültige Telefone
    .emails_valid = Gültige E-Mails
    .reachable = Kunden mit Telefon oder E-Mail
    .in_touch = Kontakt oder Bestellung binnen eines Jahres
    .name = Name
    .tax_id = Steuernummer (Firmen)
    .phone = Telefon
    .email = E-Mail
    .contact_person = Ansprechpartner (Firmen)
    .city = Ort
    .street = Straße
    .owner = Betreuer
    .activity = Branche
    .unique_rows = Zeilen, die nichts wiederholen
    .channel = Herkunft erfasst
    .contact_recorded = Ein Kontakt ist erfasst
    .orders_recorded = Bestellungen sind erfasst
    .next_step = Offene Kunden mit nächstem Schritt

plan =
    .alone = Das Schwerste zuerst, dann was Geld bringt, dann das Dringendste. Dies ist nur der Bericht: Die Arbeitsmappe und die Dateien, von denen hier die Rede ist, schreibt `kartoteka run`.
    .title = Was zu tun ist
    .lead = Das Schwerste zuerst, dann das, woran Geld hängt, dann das Dringendste. Die Kunden hinter jeder Zahl stehen in der Arbeitsmappe clients.xlsx: filtern Sie wie beschrieben.
    .what = Was
    .many = Wie viele
    .grave = Wie schwer
    .who = Wessen Kunden
    .when = Binnen
    .worth = Bisher bestellt: { $worth }

severity =
    .grave = schwer
    .warning = wichtig
    .note = Hinweis

action =
    .mend_files = Dateien öffnen, die nicht lesbar waren
    .judge_pairs = Paare beurteilen, die ein Kunde sein können
    .find_client_of_orders = Den Kunden von Bestellungen finden, die zu niemandem passen
    .mend_rows = Zeilen berichtigen, die nicht übernommen werden konnten
    .find_contact_data = Telefon oder E-Mail nicht erreichbarer Kunden finden
    .contact_against_wish = Kontakte absagen mit Kunden, die keine wünschen
    .call_late = Kunden anrufen, die bald verloren gehen
    .win_back = Rückgewinnung verlorener Kunden planen
    .find_owner = Jedem Kunden einen Betreuer geben
    .plan_next_contact = Nächsten Kontakt mit Leads und Interessenten planen
    .mend_tax_id = Steuernummern mit falscher Prüfziffer berichtigen
    .find_tax_id = Fehlende Steuernummern von Firmen finden
    .find_channel = Erfassen, woher Kunden kamen

action_how =
    .mend_files = Siehe „Dateien, die nicht lesbar waren“: neu speichern oder das Kennwort entfernen und noch einmal laufen lassen.
    .judge_pairs = Blatt Prüfen in clients.xlsx: „same“ oder „different“ in der Spalte Ihre Entscheidung wählen.
    .find_client_of_orders = orders.csv nach leerer client_id filtern; der Name in diesen Zeilen passt zu keinem Kunden.
    .mend_rows = rejected.csv sagt, was an jeder nicht stimmt; die Datei berichtigen und noch einmal laufen lassen.
    .find_contact_data = Nach leeren Telefonen und E-Mails filtern; den Betreuer fragen oder die Firma über ihre Nummer suchen.
    .contact_against_wish = Nicht kontaktieren = ja filtern und das Datum des nächsten Kontakts löschen.
    .call_late = Überfällig = ja filtern in den Blättern Aktive und Stammkunden, der größte Umsatz zuerst.
    .win_back = Blatt Verlorene, der größte Umsatz zuerst; notieren, warum sie gingen.
    .find_owner = Nach leerem Betreuer filtern und die Kunden verteilen.
    .plan_next_contact = Blätter Leads und Interessenten: nach leerem nächsten Kontakt filtern.
    .mend_tax_id = Die Befunde unten nennen die Zeilen; meist ist eine Ziffer vertippt.
    .find_tax_id = Die Firma im öffentlichen Register nachschlagen.
    .find_channel = Den Betreuer fragen; das Feld künftig zur Pflicht machen.

findings =
    .title = Befunde
    .lead = Was in den Daten auffiel, nach Art, mit Beispielen: öffnen Sie die Datei in dieser Zeile. Bis es jemand berichtigt, geht Wissen verloren oder führt in die Irre.
    .repaired = Unterwegs berichtigt oder belassen, wie es war
    .repaired_lead = Hier ist nichts zu tun: das hat die Reinigung getan, damit man es prüfen kann.
    .where = Wo
    .what = Was
    .whole = alle Daten
    .place = { $place }, Zeile { $row }
    .column = Spalte { $column }

finding =
    .keyboard_layout = Namen, die mit fremder Tastaturbelegung getippt scheinen
    .currency_assumed = Beträge ohne Währung, in der des Landes ihrer Kunden verstanden
    .statuses_differ = Kunden, von denen die Dateien zweierlei sagen
    .orders_without_client = Bestellungen, die keinen Kunden des Bestands nennen
    .reassign_without_clients = Abzulösende Betreuer, die niemand kennt
    .address_kept_whole = Anschriften, die sich nicht zerlegen ließen
    .ambiguous_date = Daten, bei denen Tag und Monat nicht zu unterscheiden sind
    .bank_account_check_digits = Bankkonten mit falschen Prüfziffern
    .bank_account_lost_precision = Bankkonten, deren Ziffern eine Tabelle zerstört hat
    .cell_errors = Zellen mit einem Fehler der Tabelle
    .country_unknown = Länder, die nicht zu erkennen waren
    .date_unreadable = Daten, die nicht lesbar sind
    .delimiter_differs = Zeilen mit anderem Trennzeichen
    .do_not_contact_buys = Kunden mit Kontaktsperre, die weiter bestellen
    .email_at_word = E-Mails mit „at“ statt „@“, berichtigt
    .email_comma_for_dot = E-Mails mit Komma statt Punkt, berichtigt
    .email_homoglyph = E-Mails mit einem Buchstaben eines anderen Alphabets, berichtigt
    .contact_in_name = Kontaktdaten in einer Namensspalte, verschoben
    .do_not_contact_in_name = Namen mit „nicht kontaktieren“ dahinter
    .email_in_phone = E-Mails in einer Telefonspalte, verschoben
    .email_in_website = E-Mails in einer Spalte für Webseiten, verschoben
    .email_spaces = E-Mails mit Leerzeichen, berichtigt
    .email_typo = E-Mails mit vermutlich vertipptem Anbieter
    .email_unknown_suffix = E-Mails mit einer Endung, die niemand vergibt
    .encoding_mixed = Dateien in zwei Kodierungen
    .encoding_repaired = Früher falsch gelesener Text, wiederhergestellt
    .encoding_unsure = Dateien, deren Kodierung unsicher ist
    .file_damaged = Beschädigte Dateien
    .file_empty = Leere Dateien
    .file_encrypted = Dateien mit Kennwort
    .file_too_large = Zu große Dateien
    .file_unreadable = Dateien, die sich nicht öffnen ließen
    .format_unknown = Dateien unbekannter Art
    .lines_in_quotes = Zeilen, die ganz in Anführungszeichen standen, ausgepackt
    .name_empty = Namen ohne einen Buchstaben
    .not_a_bank_account = Werte in einer Spalte für Bankkonten, die keine sind
    .not_a_person = Werte in einer Spalte für Personen, die keine Namen sind, behalten
    .not_a_phone = Werte in einer Telefonspalte, die keine Telefone sind
    .not_a_tax_id = Werte in einer Spalte für Steuernummern, die keine sind
    .not_a_website = Werte in einer Spalte für Webseiten, die keine sind
    .not_an_address = Werte in einer Spalte für Anschriften, die keine sind, behalten
    .not_an_email = Werte in einer Spalte für E-Mails, die keine sind
    .nul_bytes = Dateien mit NUL-Bytes
    .order_date_implausible = Bestellungen mit unmöglichem Datum, in den Status nicht gezählt
    .passed_over = Übergangene Dateien
    .phone_ambiguous = Telefone, die zu mehreren Ländern passen
    .phone_area_code_added = Telefone mit der Vorwahl der Stadt ihrer Zeile
    .phone_area_code_changed = Telefone mit einer Vorwahl, die es nicht mehr gibt
    .phone_area_code_shared = Telefone mit der Vorwahl der Nummer daneben
    .phone_country_guessed = Telefone, deren Land aus anderen Zeilen stammt
    .phone_double_prefix = Telefone mit doppelter Landesvorwahl, berichtigt
    .phone_invalid = Telefonnummern, die es nicht geben kann
    .phone_local = Telefone ohne Vorwahl
    .phone_lost_precision = Telefone, deren Ziffern eine Tabelle zerstört hat
    .phone_no_country = Telefone ohne Land
    .phone_plus_misplaced = Telefone mit Plus an falscher Stelle, berichtigt
    .phone_plus_restored = Telefone, die ihr Plus verloren hatten, berichtigt
    .phone_shorthand = Telefone, die als Endung des vorigen geschrieben sind
    .phone_trunk_prefix = Telefone mit alter Verkehrsausscheidungsziffer, berichtigt
    .placeholder = Platzhalter wie „-“ oder „keine“, ausgelassen
    .position_in_name = Positionen neben Namen von Personen
    .postal_code_invalid = Postleitzahlen, die zu keinem Land passen
    .quotes_not_closed = Zellen mit einem Anführungszeichen, das nichts schließt
    .quotes_not_doubled = Zellen mit nicht verdoppelten Anführungszeichen
    .several_owners = Kunden mit mehreren Betreuern
    .several_tax_ids = Kunden mit mehr als einer gültigen Nummer einer Art
    .sheet_damaged = Beschädigte Blätter
    .status_contradiction = Status in den Dateien, dem die Bestellungen widersprechen
    .tax_id_check_digit = Steuernummern mit falscher Prüfziffer
    .tax_id_country_differs = Steuernummern eines anderen Landes als angegeben
    .tax_id_length = Steuernummern mit zu wenigen oder zu vielen Ziffern
    .tax_id_lost_precision = Steuernummern, deren Ziffern eine Tabelle zerstört hat
    .tax_id_other_scheme = Nummern eines anderen Registers, als die Spalte sagt
    .tax_id_scheme_guessed = Nummern, deren Register die Ziffern verrieten
    .tax_id_unknown_scheme = Nummern, deren Register nicht zu erkennen war
    .tax_id_zeros_restored = Nummern, die führende Nullen verloren hatten, berichtigt
    .text_destroyed = Text, dessen Buchstaben früher verloren gingen
    .value_noticed = Ungewöhnliche Werte
    .website_in_email = Webseiten in einer Spalte für E-Mails, verschoben
    .words_in_email = E-Mails mit Wörtern daneben
    .decision_against_ids = Kunden, die laut Entscheidung einer sind, obwohl ihre IDs abweichen
    .decision_overruled = Entscheidungen, die eine spätere aufhebt
    .decision_unreadable = Entscheidungen, die weder „same“ noch „different“ sagen
    .decision_without_object = Entscheidungen über Kunden, die es nicht mehr gibt
    .do_not_contact_regular = Kunden mit Kontaktverbot, die als Stammkunden geführt werden
    .person_at_several_clients = Personen, die bei mehreren Kunden stehen
    .contact_from_remark = Kunden, deren Telefon, E-Mail oder Steuernummer nur in einer Bemerkung steht
    .several_addresses = Kunden mit Adressen in mehreren Städten

duplicates =
    .title = Dubletten
    .repeated = { $n ->
        [one] { $n } Zeile wiederholte einen Kunden, der schon da war.
       *[other] { $n } Zeilen wiederholten einen Kunden, der schon da war.
    }
    .lead = { $rows } Beurteilen Sie das Vereinen an diesen Beispielen; ist eines falsch, sagen Sie es im Blatt Prüfen oder in einer Datei für --decisions.
    .none = Keine Zeile wiederholte einen Kunden, der schon da war.
    .by_rows = Kunden nach der Zahl ihrer Zeilen
    .by_rows_more = { $n } oder mehr
    .between = Welche Dateien einander wiederholen
    .between_within = innerhalb von { $file }
    .between_two = { $left } und { $right }
    .biggest = Aus den meisten Zeilen vereint
    .least_certain = Mit der geringsten Sicherheit vereint
    .apart = Getrennt gelassen, obwohl ähnlich: Sie entscheiden
    .certainty = { $percent } sicher
    .likely = { $percent } wahrscheinlich derselbe
    .shown = { $n } von { $all } Zeilen gezeigt
    .rows_joined = Warum die Zeilen { $left } und { $right } ein Kunde sind
    .rows_joined_other = Warum weitere Zeilen hierher gehören
    .address = Anschrift
    .for = spricht für einen Kunden
    .against = spricht dagegen
    .place = Wo
    .sample = Zufällig gewählt

figures =
    .year = Von den Kunden, die vor einem Jahr gehalten waren, sind es jetzt noch { $percent }.
    .title = Kennzahlen
    .lead = Gezeigt, soweit die Daten sie hergeben.
    .customers = Kunden mit Bestellung
    .customers_note = { $percent } aller Kunden
    .average = Durchschnittliche Bestellung
    .repeat = Bestellen wieder
    .repeat_note = von denen, die überhaupt bestellten
    .active = Bestellen derzeit
    .active_note = aktive und Stammkunden
    .at_risk = Gefährdet
    .at_risk_note = bisher bestellt von: { $late }
    .late = { $n ->
        [one] { $n } überfälligen Kunden
       *[other] { $n } überfälligen Kunden
    }
    .funnel = Wie weit Kunden kamen
    .funnel_known = In der Kartei
    .funnel_interested = Zeigten Interesse
    .funnel_ordered = Bestellten
    .funnel_again = Bestellten wieder
    .funnel_regular = Bestellen jetzt regelmäßig
    .ages = Letzter Kontakt oder letzte Bestellung
    .age_30 = binnen 30 Tagen
    .age_90 = vor 31 bis 90 Tagen
    .age_180 = vor 91 bis 180 Tagen
    .age_365 = vor 181 Tagen bis einem Jahr
    .age_more = vor mehr als einem Jahr
    .age_never = kein Datum erfasst
    .months = Bestellungen nach Monaten
    .months_desc = Die Zahl der Bestellungen in jedem der letzten Monate.
    .month = Monat
    .orders = Bestellungen
    .revenue = Umsatz, { $currency }
    .segment_channel = Nach Herkunft
    .segment_owner = Nach Betreuer
    .segment_city = Nach Ort
    .segment_activity = Nach Branche
    .segment_name = Gruppe
    .clients = Kunden
    .ordered = Bestellten
    .share = Anteil
    .refusals = Warum Kunden absagten
    .missing = Nicht gezeigt, weil die Daten es nicht hergeben
    .table = Die Zahlen als Tabelle
    .reaction = Erster Kontakt nach
    .reaction_note = die Hälfte von { $clients } Kunden früher; { $quick } bis zum nächsten Tag
    .segment_size = Nach Größe
    .flows = Wer blieb, wer kam, wer ging
    .flows_lead = Ein Kunde gilt als gehalten, bis er länger schweigt, als für ihn üblich ist. Bindung: wie viele der zu Monatsbeginn Gehaltenen im Monat nicht verloren gingen.
    .kept = Gehalten
    .new = Neu
    .regained = Zurückgewonnen
    .lost = Verloren
    .retention = Bindung
    .cohorts = Wie lange Kunden bleiben
    .cohorts_lead = Kunden nach dem Jahr ihrer ersten Bestellung und wie viele von ihnen in jedem Jahr seither bestellten.
    .cohort = Erste Bestellung im Jahr
    .same_year = Im selben Jahr
    .years_later = + { $n }
    .seasons = Starke und schwache Monate
    .seasons_lead = Bestellungen nach Kalendermonat über alle vollen Jahre; 100 % ist ein durchschnittlicher Monat.
    .channels = Was Kanäle kosteten und brachten
    .cost = Kosten
    .per_customer = Kosten je Kunde
    .ratio = Umsatz je Einheit Kosten

missing =
    .time_to_first_reaction = Zeit bis zur ersten Antwort: braucht den Tag der Anfrage und den Tag der ersten Antwort.
    .channel_cost = Ertrag jedes Kanals: braucht eine Tabelle, was jeder Kanal gekostet hat.
    .conversion_by_channel = Abschlussquote nach Kanal: braucht eine Spalte, woher ein Kunde kam.
    .conversion_by_owner = Abschlussquote nach Betreuer: braucht eine Spalte mit dem Betreuer.
    .orders = Bestellungen, Durchschnitt, Wiederkauf, Saison: brauchen eine Liste der Bestellungen.
    .refusals = Gründe der Absagen: brauchen eine Spalte oder Bemerkungen, die sie nennen.
    .seasons = Starke und schwache Monate: dafür braucht es Bestellungen aus zwei vollen Jahren.
    .retention = Wie lange Kunden bleiben: dafür braucht es Bestellungen aus mehr als einem Jahr.
    .segments_by_activity = Segmente nach Branche: dafür braucht es eine Spalte, die sie nennt.
    .segments_by_size = Segmente nach Größe: dafür braucht es eine Spalte, die sagt, wie groß ein Kunde ist.

footer =
    .made = Erstellt von kartoteka { $version } aus { $files }. Nichts hat diesen Rechner verlassen; diese Seite lädt nichts aus dem Netz.

status_word =
    .lead = Lead
    .potential = Interessent
    .active = aktiv
    .regular = Stammkunde
    .lost = verloren

reason =
    .so = { $why } -> { $status }
    .so_late = { $why } -> { $status } (überfällig)
    .only_ahead = die erste Bestellung ist auf die Zukunft datiert: { $day }
    .no_order = keine abgeschlossene Bestellung
    .no_order_cancelled = keine abgeschlossene Bestellung ({ $n } storniert)
    .undated = { $n ->
        [one] { $n } Bestellung ohne Datum
       *[other] { $n } Bestellungen ohne Datum
    }
    .told = `{ $words }`
    .told_on = `{ $words }` am { $day }
    .file_says = in der Datei steht `{ $words }`
    .last_order = { $n ->
        [one] letzte Bestellung { $day }, vor { $n } Tag
       *[other] letzte Bestellung { $day }, vor { $n } Tagen
    }
    .only_order = bisher die einzige Bestellung
    .usual_gap = bestellt gewöhnlich alle { $gap } Tage (Bestelltage: { $n })
    .recent = davon { $n } in den letzten { $days } Tagen
    .next_order = die nächste Bestellung ist auf { $day } datiert
    .limit = Grenze { $n } Tage
    .outlook = Aussicht auf eine Bestellung in den nächsten { $days } Tagen { $chance } %
    .similar_pause = ähnliche Pause { $from } bis { $to }
    .came_back = kam nach { $n } Tagen zurück
    .cancelled = { $n ->
        [one] { $n } stornierte Bestellung nicht gezählt
       *[other] { $n } stornierte Bestellungen nicht gezählt
    }

next =
    .date_set = Termin steht in den Dateien
    .missed = sollte am { $day } kontaktiert werden, seither ist nichts vermerkt
    .win_back = zurückgewinnen: verloren seit { $day }
    .after_order = nach der Bestellung vom { $day }
    .middle_of_pause = Mitte der üblichen Pause von { $days } Tagen
    .order_due = nach den üblichen { $days } Tagen ist eine Bestellung fällig
    .lost_from = gilt ab { $day } als verloren
    .nobody_answered = erneut anrufen: niemand hat abgehoben
    .asked_later = erneut anrufen: bat um einen späteren Anruf
    .after_refusal = nach einer Absage erneut fragen
    .follow_up = dem gezeigten Interesse nachgehen

reminder =
    .calendar = Kundenerinnerungen
    .contact = Kontakt: { $client }
    .birthday = Geburtstag: { $person } ({ $client })

row =
    .blank = leere Zeile
    .header_again = die Kopfzeile noch einmal
    .numbers_columns = nummeriert die Spalten
    .section_cell = eine Zelle über die ganze Breite benennt einen Abschnitt
    .section = benennt einen Abschnitt
    .group = benennt die Gruppe der Zeilen darunter
    .group_sums = benennt die Gruppe der Zeilen darunter und enthält deren Summen
    .amounts_alone = enthält nur Beträge, während jede andere Zeile Datum und Nummer hat
    .turned_header = benennt, was daneben steht; das Blatt wurde gedreht
    .above_table = steht über der Tabelle
    .below_table = steht unter der Tabelle
    .says_sums = ihre Beschriftung sagt, dass sie Summen enthält
    .rule = unterstreicht oder trennt Zeilen
    .names_columns = benennt die Spalten
    .names_delimiter = benennt das Trennzeichen
    .sums = die Zahlen sind die Summen der Spalten darüber
    .only_one = die einzige Zeile dieses Kunden
    .one_of = eine von { $n } Zeilen dieses Kunden
    .no_client = kein Kunde gefunden
    .other_table = die Tabelle handelt weder von Kunden noch von Bestellungen noch von Kontakten
    .not_understood = nichts in der Zeile war zu verstehen

rejected_because =
    .no_client_named = nennt keinen Kunden: weder Name noch Telefon, E-Mail, Nummer oder Code
    .no_order = hat weder Nummer noch Datum noch Betrag, die lesbar wären
    .no_interaction = handelt von keinem Anruf, Treffen oder Brief

related =
    .branch = derselbe Name an einem anderen Ort
    .group = gemeinsame Namen und Kontakte, aber jeder hat eigene Wörter
    .shared_contact = verschiedene Namen mit gemeinsamem Kontakt
    .shared_person = dieselbe Person bei zwei Kunden
    .conflicting_ids = ähnlich, aber die gültigen Nummern sind verschieden
    .crowded_id = dieselbe Nummer, die viele Kunden mit unähnlichen Namen angeben
    .because = { $lead }: { $seen }
    .stands_at_both = { $name } steht bei beiden: { $line }

kept =
    .no_column = der Bestand hat keine Spalte dafür
    .other_spelling = eine andere Schreibweise wurde gewählt
    .normal_form = in Normalform übernommen
    .other_address = eine andere Anschrift oder Schreibweise wurde als Ganzes gewählt
    .status_judged = der Status ergibt sich aus Bestellungen und Angaben zusammen
    .other_value = ein anderer Wert wurde gewählt, oder der Bestand hat keine Spalte dafür
    .rule_priority = eine andere Quelle hat Vorrang (Regel `priority`)
    .rule_recent = eine andere Zeile ist neuer (Regel `recent`)
    .rule_complete = ein anderer Wert ist vollständiger (Regel `complete`)
    .rule_frequent = mehr Zeilen sagen etwas anderes (Regel `frequent`)
    .rule_newer_source = der andere Wert steht in einer neueren Quelle (Regel `newer_source`)
    .rule_none = nichts unterschied die Werte, der alphabetisch erste blieb
    .tells_age = es sagt, wie neu die Zeile ist, und die Basis hat keine Spalte dafür

level =
    .with_value = { $level } { $value }
    .with_value_seen = { $level } { $value }, bei { $n } verschieden benannten Kunden gesehen
    .with_rare_word = { $level }: gemeinsam ist das seltene Wort „{ $word }“
    .bank_account = (Bankkonto) { $account }
    .quoted = „{ $name }“
    .same_valid_id = dieselbe gültige Nummer
    .same_id_without_a_check_digit = dieselbe Nummer, ohne Prüfziffer
    .different_ids_one_of_them_doubtful = verschiedene Nummern, eine davon zweifelhaft
    .different_valid_ids = verschiedene gültige Nummern
    .same_code = derselbe Code
    .different_codes = verschiedene Codes
    .same_phone = dasselbe Telefon
    .phones_one_slip_apart = Telefone unterscheiden sich um einen Tippfehler
    .different_phones = verschiedene Telefone
    .same_e_mail = dieselbe E-Mail
    .e_mails_one_slip_apart = E-Mails unterscheiden sich um einen Tippfehler
    .different_e_mails = verschiedene E-Mails
    .same_domain = dieselbe Domain
    .different_domains = verschiedene Domains
    .same_name = derselbe Name
    .same_name_but_for_spelling = derselbe Name bis auf die Schreibweise
    .acronym = Abkürzung
    .same_name_but_for_common_words = derselbe Name bis auf häufige Wörter
    .one_name_holds_the_other = ein Name enthält den anderen
    .some_words_in_common = einige gemeinsame Wörter
    .names_differ_in_numbers = die Namen unterscheiden sich in Zahlen
    .one_is_a_person = eines ist eine Person
    .different_names = verschiedene Namen
    .same_legal_form = dieselbe Rechtsform
    .different_legal_forms = verschiedene Rechtsformen
    .same_person = dieselbe Person
    .same_person_but_for_spelling = dieselbe Person bis auf die Schreibweise
    .one_name_more = ein Name mehr
    .one_name_in_common = ein gemeinsamer Name
    .different_persons = verschiedene Personen
    .same_contact = dieselbe Kontaktperson
    .same_contact_but_for_spelling = dieselbe Kontaktperson bis auf die Schreibweise
    .same_contact_one_name_more = dieselbe Kontaktperson, ein Name mehr
    .contacts_share_a_name = Kontaktpersonen mit einem gemeinsamen Namen
    .different_contacts = verschiedene Kontaktpersonen
    .same_birthday = derselbe Geburtstag
    .birthdays_one_slip_apart = Geburtstage unterscheiden sich um einen Tippfehler
    .birthdays_partly_the_same = Geburtstage teilweise gleich
    .different_birthdays = verschiedene Geburtstage
    .same_address = dieselbe Anschrift
    .same_address_but_for_spelling = dieselbe Anschrift bis auf die Schreibweise
    .same_street = dieselbe Straße
    .different_streets = verschiedene Straßen
    .same_post_code = dieselbe Postleitzahl
    .same_city = derselbe Ort
    .same_city_other_post_code = derselbe Ort, andere Postleitzahl
    .places_near_by = benachbarte Orte
    .different_places = verschiedene Orte
    .different_countries = verschiedene Länder
    .same_country = dasselbe Land
    .same = gleich
    .nearly_the_same = fast gleich
    .different = verschieden
    .decided = es wurde entschieden, dass sie ein Kunde sind
    .earlier_base = ein Kunde in der früheren Basis
    .one_cell = eine verbundene Zelle der Tabelle nennt beide
    .orders_of_base = die frühere Basis hat diese Bestellungen bei diesem Kunden
    .merged_into = es stellte sich als ein Kunde mit { $client } heraus

noticed =
    .keyboard_layout = der Name scheint mit fremder Tastaturbelegung getippt; er liest sich als `{ $detail }`
    .currency_assumed = { $n ->
        [one] { $n } Betrag nennt keine Währung; angenommen ist { $currency }, die Währung im Land seines Kunden
       *[other] { $n } Beträge nennen keine Währung; angenommen ist { $currency }, die Währung im Land fast aller ihrer Kunden
    }
    .statuses_differ = die Dateien sagen `{ $words }` und `{ $other }`, beides ohne Datum; das Stärkere gilt: { $judged }
    .orders_without_client = { $n ->
        [one] { $n } Bestellzeile über { $amount } nennt niemanden aus dem Bestand
       *[other] { $n } Bestellzeilen über { $amount } nennen niemanden aus dem Bestand
    }
    .nobody_of_that_name = niemand heißt `{ $owner }`: kein Kunde wurde übergeben
    .address_kept_whole = die Anschrift ließ sich nicht zerlegen und bleibt als Ganzes
    .ambiguous_date = Tag und Monat sind nicht zu unterscheiden
    .ambiguous_dates = kein Datum der Spalte `{ $column }` unterscheidet Tag und Monat
    .bank_account_check_digits = die Prüfziffern des Bankkontos stimmen nicht
    .bank_account_lost_precision = eine Tabellenkalkulation hat Ziffern des Bankkontos zerstört
    .country_unknown = das Land war nicht zu erkennen
    .date_unreadable = das Datum ist unlesbar oder unmöglich
    .email_at_word = in der E-Mail stand `at` statt `@`
    .email_comma_for_dot = in der E-Mail stand ein Komma statt eines Punktes
    .email_homoglyph = in der E-Mail stand ein Buchstabe eines anderen Alphabets
    .contact_in_name = Telefon, E-Mail oder Steuernummer stand hinter dem Namen
    .do_not_contact_in_name = `nicht kontaktieren` stand hinter dem Namen
    .email_in_phone = eine E-Mail stand in einer Spalte für Telefone
    .email_in_website = eine E-Mail stand in einer Spalte für Webseiten
    .email_spaces = in der E-Mail standen Leerzeichen
    .email_typo = der Anbieter der E-Mail wirkt verschrieben; vielleicht ist es `{ $detail }`
    .email_unknown_suffix = die E-Mail endet auf eine Endung, die es nicht gibt
    .name_empty = der Name enthält weder Buchstaben noch Ziffern
    .not_a_bank_account = der Wert ist kein Bankkonto
    .not_a_person = der Wert ist kein Personenname
    .not_a_phone = der Wert ist kein Telefon
    .not_a_tax_id = der Wert ist keine Steuernummer
    .not_a_website = der Wert ist keine Webseite
    .not_an_address = der Wert ist keine Anschrift
    .not_an_email = der Wert ist keine E-Mail-Adresse
    .phone_ambiguous = das Telefon passt zu mehreren Ländern, und die Zeile nennt keines
    .phone_area_code_added = dem Telefon fehlte die Vorwahl; die der Stadt aus der Zeile wurde vorangestellt
    .phone_area_code_changed = das Telefon trug eine Vorwahl, die es nicht mehr gibt; die neue steht an ihrer Stelle
    .phone_area_code_shared = das Telefon übernahm die Vorwahl von der Nummer daneben
    .phone_country_guessed = das Land des Telefons wurde aus anderen Zeilen übernommen
    .phone_double_prefix = das Telefon trug die Landesvorwahl doppelt
    .phone_invalid = kein Land hat eine solche Telefonnummer
    .phone_local = dem Telefon fehlt die Vorwahl
    .phone_lost_precision = eine Tabellenkalkulation hat Ziffern des Telefons zerstört
    .phone_no_country = das Telefon nennt kein Land, und keines ließ sich annehmen
    .phone_plus_misplaced = das Plus des Telefons stand an der falschen Stelle
    .phone_plus_restored = dem Telefon fehlte das Plus
    .phone_shorthand = ein Telefon stand als Endung des vorigen
    .phone_trunk_prefix = das Telefon trug eine alte Verkehrsausscheidungsziffer
    .placeholder = der Wert steht für nichts
    .position_in_name = neben dem Namen der Person stand eine zweite Position
    .postal_code_invalid = die Postleitzahl passt zu keinem Land
    .remark = eine Bemerkung neben dem Wert
    .extra_column = der Bestand hat keine Spalte dafür
    .tax_id_check_digit = die Prüfziffer der Steuernummer stimmt nicht
    .tax_id_country_differs = die Steuernummer gehört zu einem anderen Land als angegeben
    .tax_id_length = die Steuernummer hat zu wenige oder zu viele Ziffern
    .tax_id_lost_precision = eine Tabellenkalkulation hat Ziffern der Steuernummer zerstört
    .tax_id_other_scheme = die Nummer gehört zu einem anderen Register, als die Spalte sagt
    .tax_id_scheme_guessed = das Register der Nummer wurde an den Ziffern erkannt
    .tax_id_unknown_scheme = das Register der Nummer war nicht zu erkennen
    .tax_id_zeros_restored = führende Nullen der Steuernummer wurden ergänzt
    .website_in_email = eine Webseite stand in einer Spalte für E-Mails
    .words_in_email = neben der E-Mail standen Wörter
    .value_noticed = der Wert ist ungewöhnlich: { $finding }
    .row_rejected = die Zeile { $reason }
    .mapping_column_gone = die Zuordnung nennt die Spalte `{ $column }`, die der Tabelle fehlt
    .mapping_table_gone = die Zuordnung nennt die Tabelle `{ $table }`, die es in der Eingabe nirgends gibt
    .do_not_contact_buys = { $client } darf nicht kontaktiert werden und ist `{ $status }`
    .status_contradiction = in der Datei steht `{ $words }` ({ $told }), aber die letzte Bestellung lag { $days } Tage vor dem Stichtag: { $judged }
    .order_date_implausible = eine Bestellung trägt das Datum `{ $date }`, das nicht stimmen kann; sie zählt für den Status nicht
    .several_owners = { $client } hat { $n } Betreuer; der jüngste ist `{ $owner }`
    .several_tax_ids = { $client } hat mehr als eine gültige Nummer { $scheme }
    .on_sheet = { $what } (Blatt `{ $sheet }`)
    .sheet_damaged = Blatt `{ $sheet }` ist beschädigt: { $cause }
    .sheet_too_wide = { $n } Zellen des Blattes `{ $sheet }` stehen hinter Spalte { $columns } und wurden weggelassen
    .sheet_too_sparse = die Zellen des Blattes `{ $sheet }` liegen zu weit auseinander; es wurde nicht gelesen
    .unpacks_too_large = entpackt ist sie größer als die { $megabytes } Megabyte, die gelesen werden, oder so viel größer als gepackt, dass sie für eine Falle gehalten wird
    .became_shorter = sie wurde kürzer, während sie gelesen wurde
    .ends_within_sheet = sie endet mitten in einem Blatt
    .sheet_namesake = ein anderes Blatt hat denselben Namen
    .cells_unreadable = nicht lesbare Zellen: { $n }, die erste wegen: { $cause }
    .merged_over_values = Zellen des Blattes `{ $sheet }` mit Werten unter einer Verbindung, die einen anderen zeigt: { $n }
    .repeated_cells_left_out = weggelassene Wiederholungen von Zellen des Blattes `{ $sheet }`, weil es zu viele sind: { $n }
    .blank_rows_left_out = { $n } leere Zeilen des Blattes `{ $sheet }` wurden weggelassen
    .cells_repaired = { $n } Zellen des Blattes `{ $sheet }` enthielten falsch dekodierten Text, der wiederhergestellt wurde
    .comments_left_out = { $n } Kommentare des Blattes `{ $sheet }` stehen, wo keine Zeile ist, und wurden weggelassen
    .passed_over = übergangen: { $reason }
    .file_too_large = größer als die { $megabytes } Megabyte, die gelesen werden
    .no_right = es fehlt das Recht, sie zu lesen
    .vanished = sie verschwand während des Lesens
    .unreadable = sie ist nicht lesbar
    .no_file = es ist keine Datei, sondern eine Pipe, ein Socket oder ein Gerät
    .link_in_circle = es ist eine Verknüpfung auf einen Ordner, der sie enthält
    .link_to_nothing = es ist eine Verknüpfung ins Leere, oder sie verschwand
    .file_empty = die Datei ist leer
    .archive_empty = das Archiv ist leer
    .nothing_written = es steht nichts darin
    .archives_too_deep = Archive in Archiven, zu tief
    .archive_damaged = das Archiv ist beschädigt: { $cause }
    .workbook_damaged = die Arbeitsmappe ist beschädigt: { $cause }
    .sectors_in_circle = ihre Sektoren folgen einander im Kreis
    .parts_do_not_fit = ihre Teile passen nicht zusammen
    .cells_too_far_apart = ihre Zellen stehen zu weit auseinander
    .file_encrypted = mit einem Kennwort geschützt; ohne Kennwort speichern
    .web_page_without_table = eine Webseite ohne Tabelle
    .no_table_in = { $what }, ohne Tabelle, die gelesen wird
    .encoding_mixed = { $n ->
        [one] { $n } Zeile ist anders kodiert als der Rest
       *[other] { $n } Zeilen sind anders kodiert als der Rest
    }
    .encoding_unsure = als { $encoding } gelesen, obwohl { $rival } fast ebenso wahrscheinlich ist
    .nul_bytes = { $n ->
        [one] { $n } NUL-Byte wurde weggelassen
       *[other] { $n } NUL-Bytes wurden weggelassen
    }
    .lines_repaired = { $n ->
        [one] { $n } Zeile enthielt falsch dekodierten Text, der wiederhergestellt wurde
       *[other] { $n } Zeilen enthielten falsch dekodierten Text, der wiederhergestellt wurde
    }
    .lines_in_quotes = { $n ->
        [one] { $n } Zeile stand ganz in Anführungszeichen und wurde ausgepackt
       *[other] { $n } Zeilen standen ganz in Anführungszeichen und wurden ausgepackt
    }
    .quotes_not_doubled = { $n ->
        [one] { $n } Zelle enthält nicht verdoppelte Anführungszeichen; jeder Buchstabe blieb erhalten
       *[other] { $n } Zellen enthalten nicht verdoppelte Anführungszeichen; jeder Buchstabe blieb erhalten
    }
    .quotes_not_closed = { $n ->
        [one] { $n } Zelle beginnt mit einem Anführungszeichen, das nichts schließt
       *[other] { $n } Zellen beginnen mit einem Anführungszeichen, das nichts schließt
    }
    .delimiter_differs = { $n ->
        [one] { $n } Zeile hat ein anderes Trennzeichen als der Rest und wurde danach geteilt
       *[other] { $n } Zeilen haben ein anderes Trennzeichen als der Rest und wurden danach geteilt
    }
    .text_destroyed = { $n ->
        [one] { $n } Zelle enthält Text, dessen Buchstaben vorher verloren gingen (`????` oder `�`)
       *[other] { $n } Zellen enthalten Text, dessen Buchstaben vorher verloren gingen (`????` oder `�`)
    }
    .cell_errors = { $n ->
        [one] { $n } Zelle enthält einen Formelfehler
       *[other] { $n } Zellen enthalten einen Formelfehler
    }
    .decision_against_ids = „{ $left }“ und „{ $right }“: `{ $ruling }` wurde entschieden und befolgt, obwohl ihre gültigen IDs abweichen
    .decision_overruled = „{ $left }“ und „{ $right }“: eine spätere Entscheidung hebt `{ $ruling }` auf
    .decision_unreadable = Zeile { $line } der Entscheidungen sagt `{ $said }`, weder `same` noch `different`
    .decision_without_object = „{ $left }“ und „{ $right }“: `{ $ruling }` wurde entschieden, aber es gibt keine Zeile mehr, die nur einer von ihnen sein kann
    .do_not_contact_regular = { $client } darf nicht kontaktiert werden und heißt `{ $word }`
    .person_at_several_clients = { $client } und { $other } haben { $name } gemeinsam
    .contact_from_remark = { $client }: `{ $value }` stammt aus einer Bemerkung, da keine Spalte etwas nennt
    .several_addresses = { $client } hat Adressen in { $n } Städten; `{ $city }` blieb

format =
    .pdf_document = ein PDF-Dokument
    .png_image = ein PNG-Bild
    .jpeg_image = ein JPEG-Bild
    .gif_image = ein GIF-Bild
    .bitmap_image = ein Bitmap-Bild
    .tiff_image = ein TIFF-Bild
    .rar_archive = ein RAR-Archiv
    .sevenzip_archive = ein 7z-Archiv
    .bzip2_stream = ein bzip2-Datenstrom
    .xz_stream = ein xz-Datenstrom
    .zstd_stream = ein zstd-Datenstrom
    .sqlite_database = eine SQLite-Datenbank
    .windows_program = ein Windows-Programm
    .linux_program = ein Linux-Programm
    .parquet_file = eine Parquet-Datei
    .rich_text_document = ein RTF-Dokument
    .access_database = eine Access-Datenbank
    .sound_file = eine Tondatei
    .sound_or_video_file = eine Ton- oder Videodatei
    .font = eine Schriftart
    .binary_file = eine Binärdatei
    .open_document = ein OpenDocument, das keine Tabelle ist
    .word_document = ein Word-Dokument
    .presentation = eine Präsentation
    .numbers_document = ein Numbers-Dokument
    .early_excel_workbook = eine Arbeitsmappe aus Excel 4 oder früher
    .lotus_worksheet = ein Arbeitsblatt aus Lotus 1-2-3
    .works_spreadsheet = eine Works-Tabelle
    .outlook_message = eine Outlook-Nachricht
    .xml_document = ein XML-Dokument
    .json_document = ein JSON-Dokument

passed_over =
    .lock_file = Sperrdatei eines Office-Programms
    .hidden = versteckt
    .temporary = temporäre Datei
    .operating_system = vom Betriebssystem hinterlassen
    .earlier_output = Ergebnis eines früheren Laufs

since =
    .move = { $from } → { $to }
    .title = Seit dem letzten Mal
    .lead = Verglichen: der Bestand vom { $from } mit dem vom { $to }.
    .clients = Kunden: damals { $before }, jetzt { $now }.
    .none = Bei den Kunden hat sich nichts geändert.
    .what = Was sich geändert hat
    .new = Neue Kunden
    .gone = Nicht mehr vorhandene Kunden
    .came_back = Verlorene Kunden, die wieder bestellen
    .newly_lost = Seither verlorene Kunden
    .united = Zu einem Kunden vereint: seither gefundene Dubletten
    .decayed = Nicht mehr ausgefüllt: { $field }
    .findings = Befunde: was behoben ist, was neu ist
    .before = Damals
    .now = Jetzt

map =
    .title = Welche Felder ausgefüllt sind
    .lead = Der Anteil der Kunden, die das Feld haben; je dunkler, desto mehr. Ein Strich: dort braucht es niemand.
    .all = Alle Kunden
    .status = Nach Status
    .owner = Nach Betreuer
    .source = Nach Datei

rfm =
    .title = Kunden danach, wie kürzlich, wie oft und für wie viel sie bestellen
    .lead = Jeder Kunde wird unter allen bewertet, die bestellt haben; rfm.csv nennt sie.
    .champion = Spitzenkunden: kürzlich und oft oder viel
    .loyal = Treue: oft oder viel, vor einiger Zeit
    .new = Neue: ein Bestelltag, kürzlich
    .promising = Vielversprechende: kürzlich, noch nicht viel
    .attention = Dazwischen: brauchen Aufmerksamkeit
    .at_risk = Gefährdete: viel wert, lange still
    .sleeping = Schlafende: wenig wert, lange still

change =
    .new = neuer Kunde
    .merged = zusammengeführt
    .changed = geändert

understood =
    .base = der frühere Bestand
    .base_column = eine Spalte des früheren Bestands
    .header_known = bekannte Überschrift
    .header_abbreviated = bekannte Überschrift, abgekürzt
    .header_qualified = bekannte Überschrift mit Zusatz
    .header_compound = bekannte Überschrift in einem zusammengesetzten Wort
    .header_misspelt = bekannte Überschrift mit Tippfehler
    .header_other_words = bekannte Überschrift in anderen Worten
    .header_part = Teil einer bekannten Überschrift
    .header_ending = endet wie eine bekannte Überschrift
    .header_similar = gemeinsame Wörter mit bekannten Überschriften
    .header_extra = bekanntlich kein Feld eines Kunden oder Auftrags
    .header_layout = bekannte Überschrift, mit anderer Tastaturbelegung getippt
    .values_like = die Werte sehen aus wie `{ $field }`
    .no_values = keine Werte
    .by_mapping = so steht es in der Zuordnungsdatei
    .values_shared = dieselben Werte stehen bei Aufträgen und Kunden
    .values_shared_by_lines = dieselben Werte stehen bei Aufträgen und ihren Positionen
    .remarks = Notizen in einer Spalte, jede zu einem Kunden
    .name_holds = der Name `{ $name }` enthält `{ $word }`

inspect =
    .unreadable = nicht lesbar: { $cause }
    .note = Hinweis: { $what }
    .sheet = Blatt `{ $sheet }`
    .hidden_sheet = Blatt `{ $sheet }` (ausgeblendet)
    .dialect = { $encoding }, Zellen getrennt durch `{ $delimiter }`
    .tab = Tabulator
    .one_column = eine Spalte
    .header_row = Überschrift in Zeile { $first }
    .header_rows = Überschrift in den Zeilen { $first } bis { $last }
    .no_header = ohne Überschrift
    .rows = Zeilen: { $n }
    .table = { $shape }: { $kind } (zu { $percent } % sicher: { $why })
    .column = Spalte
    .taken_for = gedeutet als
    .sure = sicher
    .why = warum
    .example = zum Beispiel
    .nameless = (Spalte { $n })
    .kept = (bleibt, wie sie ist)

# kartoteka explain
explain =
    .status = Status: { $reason }
    .shows = Der Bestand zeigt
    .person = Person: { $told }
    .no_rows = Keine Zeile einer Kundentabelle: nur Bestellungen oder Anrufe nennen ihn
    .made_of = { $n ->
        [one] Aus einer Zeile entstanden
       *[other] Aus { $n } Zeilen entstanden
    }
    .row = { $place }, Zeile { $row }
    .column = Spalte { $number }
    .not_shown = (so nicht gezeigt: { $why })
    .holds = Was seine Zeilen zusammenhält (jeder Punkt Gewicht verdoppelt die Chancen)
    .rows = Zeilen { $first } und { $second }: { $weight }
    .weakest = das schwächste Glied sind die Zeilen { $first } und { $second }; `{ $command }` löst es
    .decided = Was entschieden wurde
    .decision = { $left } und { $right }: { $decision }
    .to_judge = Zu entscheiden: vielleicht derselbe Kunde
    .likely = { $client }: zu { $share } wahrscheinlich; { $why }
    .related = Verwandt, nicht derselbe
    .related_by = { $client }: { $how }; { $why }
    .source = aus { $place }, Zeile { $row }
    .decided_same = Es wurde entschieden, dass sie ein Kunde sind
    .decided_different = Es wurde entschieden, dass sie zwei Kunden sind
    .pair_likely = Zu entscheiden: zu { $share } wahrscheinlich ein Kunde
    .pair_related = Verwandt, nicht derselbe: { $how }
    .nothing = Nichts machte sie einander so ähnlich, dass zu fragen wäre
    .values_say = Was ihre Werte sagen (Gewichte wie ausgeliefert; ein Lauf passt sie seiner Liste an): { $sum }
    .odds = zwei zufällig gewählte Kunden sind fast nie einer: das spricht dagegen, umso mehr, je länger die Liste ist

comparison =
    .tax_id = Steuernummer
    .code = Kennung
    .phone = Telefon
    .e_mail = E-Mail
    .domain = Domain
    .name = Name
    .legal_form = Rechtsform
    .person = Person
    .contact = Ansprechpartner
    .birthday = Geburtstag
    .street = Straße
    .area = Ort
    .country = Land
    .decision = Entscheidung eines Menschen
    .other_column = andere Spalte
    .other = Spalte „{ $name }“

# kartoteka evaluate
evaluate =
    .lead = { $rows } mit bekannter Wahrheit: in Wahrheit { $truly }, gefunden als { $found }
    .precision = Genauigkeit { $share }: von { $all } zusammengelegten Zeilenpaaren gehören { $right } zusammen
    .recall = Trefferquote { $share }: von { $all } Paaren, die zusammengehören, wurden { $right } zusammengelegt
    .f1 = F1, beides in einer Zahl: { $share }
    .by_row = Jede Zeile gleich gezählt (B-Cubed): Genauigkeit { $precision }, Trefferquote { $recall }, F1 { $f1 }
    .zones = Wohin die Zeilenpaare kamen
    .zone = { $zone }: { $pairs }, in Wahrheit ein Kunde: { $right } ({ $share }), das sind { $recall } aller, die zusammengehören
    .zone_merged = zusammengelegt
    .zone_review = Ihnen überlassen
    .zone_related = verwandt, nicht derselbe
    .zone_apart = getrennt
    .rules = Was sie zusammenbrachte (bei zwei Zeilen, die in einem Kunden weit auseinanderliegen, zählt das schwächste Glied dazwischen)
    .rule = { $evidence }: Verbindungen { $joins }, richtig { $right_joins }; Paare { $pairs }, richtig { $right } ({ $share })
    .named = in einer Bestellung oder einem Anruf genannt
    .untold = nicht überliefert
    .thresholds = Was andere Schwellen ergeben hätten
    .threshold = { $from }: Genauigkeit { $precision }, Trefferquote { $recall }, F1 { $f1 }
    .from_weight = zusammengelegt ab Gewicht { $weight }
    .as_done = zusammengelegt wie geschehen
    .said_same = und „gleich“ zu allem gesagt, was zu { $share } wahrscheinlich ist
    .from_probability = ab Wahrscheinlichkeit { $share }
    .records_told = Wie oft Zeilen dorthin gehören, wo sie sind
    .pairs_told = Wie oft die Ihnen überlassenen Paare ein Kunde sind
    .told = gesagt { $told }, wahr { $share } (von { $count })
