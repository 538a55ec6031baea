# What the tool says to people, in Hebrew (Project Fluent, https://projectfluent.org).
# A message is a part of what is written; its attributes are the sentences of that part. Names in braces are filled in.
# What counts has the plural categories of the Unicode CLDR for the language. To add a language, copy a file, keep the
# names of messages, attributes and placeholders, and add the file to the list in `src/write/words.rs`.

language =
    .code = he
    .direction = rtl
    .thousands = { "," }
    .decimal = { "." }
    .percent = { $n }%

as_of =
    .given = היום שהתבקש
    .newest_order = יום ההזמנה החדשה ביותר
    .newest_contact = יום הקשר החדש ביותר
    .no_date = אין שום תאריך של הזמנה או קשר
    .set_aside = { $why }; { $days } לא נחשבו, כטעות כתיב

console =
    .unread = לא ניתן היה לקרוא את `{ $file }`: { $reason }
    .read = נקראו { $files } ובהם { $rows }, ב-{ $seconds } שניות.
    .client_rows = { $n ->
        [one] שורה { $n } על לקוחות
        [two] { $n } שורות על לקוחות
       *[other] { $n } שורות על לקוחות
    }
    .repeated = { $n ->
        [one] { $n } הייתה כפולה
        [two] { $n } היו כפולות
       *[other] { $n } היו כפולות
    }
    .found = { $rows } הן { $clients }: { $repeated }.
    .found_in_orders = לא הייתה רשימת לקוחות; בהזמנות נזכרים { $clients }.
    .order_rows = { $n ->
        [one] נקראה שורת הזמנה { $n }
        [two] נקראו { $n } שורות הזמנה
       *[other] נקראו { $n } שורות הזמנה
    }
    .orders = { $rows }; { $landed } מצאו את הלקוח שלהן.
    .as_of = נכון ל-{ $day } ({ $why }):
    .late = { $n ->
        [one] { $n } מאחר: שותק יותר מהרגיל, עדיין לא אבוד
        [two] { $n } מאחרים: שותקים יותר מהרגיל, עדיין לא אבודים
       *[other] { $n } מאחרים: שותקים יותר מהרגיל, עדיין לא אבודים
    }
    .needs = קודם כול צריך אותך:
    .open = לפתיחה:
    .report = הדוח
    .workbook = הבסיס הנקי, גיליון לכל מצב
    .model = המודל: הסיכוי ההתחלתי, הרמות, הסתברויות m ו־u
    .model_guide = איך מקשרים בעזרתו, ומה שונה
    .untold = אי אפשר לומר דבר

count =
    .clients = { $n ->
        [one] לקוח { $n }
        [two] { $n } לקוחות
       *[other] { $n } לקוחות
    }
    .rows = { $n ->
        [one] שורה { $n }
        [two] { $n } שורות
       *[other] { $n } שורות
    }
    .files = { $n ->
        [one] קובץ { $n }
        [two] { $n } קבצים
       *[other] { $n } קבצים
    }
    .orders = { $n ->
        [one] הזמנה { $n }
        [two] { $n } הזמנות
       *[other] { $n } הזמנות
    }
    .days = { $n ->
        [one] יום { $n }
        [two] { $n } ימים
       *[other] { $n } ימים
    }

field =
    .client_id = מזהה לקוח
    .kind = סוג
    .name = שם
    .legal_form = צורה משפטית
    .country = מדינה
    .tax_ids = ח.פ. ומספרים אחרים
    .phones = טלפונים
    .emails = דוא״ל
    .websites = אתרים
    .region = אזור
    .city = עיר
    .postal_code = מיקוד
    .street = רחוב
    .bank_accounts = חשבונות בנק
    .activity = תחום
    .size = גודל
    .tags = תגיות
    .channel = מאין הגיע
    .owner = אחראי
    .status = מצב
    .status_reason = למה מצב זה
    .next_contact = הקשר הבא
    .next_contact_reason = למה אז
    .do_not_contact = לא ליצור קשר
    .refusal_reason = סיבת הסירוב
    .notes = הערות
    .created = נרשם
    .last_contact = קשר אחרון
    .first_order = הזמנה ראשונה
    .last_order = הזמנה אחרונה
    .orders = הזמנות
    .revenue = מחזור
    .revenue_other = מחזור במטבעות אחרים
    .currency = מטבע
    .records = שורות שאוחדו
    .sources = קבצים
    .late = מאחר
    .limit_days = סבלנות, ימים
    .lost_on = אבד ביום
    .chance = סיכוי להזמנה
    .codes = קודים במערכות אחרות
    .contact_id = מזהה איש קשר
    .client_name = לקוח
    .full_name = שם מלא
    .position = תפקיד
    .birthday = יום הולדת
    .left_id = מזהה ראשון
    .right_id = מזהה שני
    .left_name = לקוח ראשון
    .right_name = לקוח שני
    .probability = סיכוי שהם אחד
    .weight = משקל
    .why = למה
    .decision = ההחלטה שלך
    .file = קובץ
    .sheet = גיליון
    .row = שורה
    .code = סוג
    .reason = סיבה
    .content = מה היה שם
    .relation = קשר
    .evidence = למה
    .done = בוצע
    .left_key = מפתח הראשון
    .right_key = מפתח השני
    .change = שינוי
    .field = מה
    .before = לפני
    .after = אחרי

tab =
    .summary = סיכום
    .lead = לידים
    .potential = פוטנציאליים
    .active = פעילים
    .regular = קבועים
    .lost = אבודים
    .contacts = אנשי קשר
    .review = לבדיקה
    .plan = לביצוע
    .relations = קשרים
    .rejected = נדחו
    .changes = שינויים

status =
    .lead = לידים
    .potential = פוטנציאליים
    .active = פעילים
    .regular = קבועים
    .lost = אבודים
    .white = לבן
    .grey = אפור
    .green = ירוק
    .yellow = צהוב
    .green_gold = ירוק-זהב
    .gold = זהב
    .platinum = פלטינה
    .red_green = אדום-ירוק
    .red_gold = אדום-זהב
    .red_platinum = אדום-פלטינה
    .new = חדש
    .in_progress = בטיפול
    .offer = הצעה
    .closing = סגירה
    .converted = הומר
    .rejected_unfit = נדחה: לא מתאים
    .rejected_by_client = נדחה: סירוב
    .rejected_failed = נדחה: העסקה נכשלה

status_meaning =
    .lead = נמצאו, ועוד לא יותר
    .potential = הראו עניין
    .active = מזמינים מדי פעם
    .regular = מזמינים בקביעות
    .lost = הזמינו, שותקים זמן רב מדי
    .white = הוזן זה עתה
    .grey = ידוע מי מחליט
    .green = הסכים לעיין בהצעה
    .yellow = הסכים לקבל ניוזלטר
    .green_gold = ביקש את המוצר שלנו
    .gold = הזמין בשלושה ימים לכל היותר
    .platinum = הזמין ביותר משלושה ימים
    .red_green = מקבל ההחלטות דחה את ההצעה
    .red_gold = הפסיק אחרי שלושה ימי הזמנה לכל היותר
    .red_platinum = הפסיק אחרי יותר משלושה ימי הזמנה
    .new = התקבלה פנייה
    .in_progress = מבררים פרטים וצרכים
    .offer = ההצעה בהכנה או בדרך
    .closing = ממתינים לתשובה על ההצעה
    .converted = הזמין
    .rejected_unfit = אינו לקוח מתאים
    .rejected_by_client = הלקוח סירב
    .rejected_failed = העסקה נכשלה

cell =
    .yes = כן

client_kind =
    .company = חברה
    .person = אדם פרטי

relation =
    .branch = סניף
    .group = קבוצה
    .shared_contact = טלפון, דוא״ל או כתובת משותפים
    .shared_person = אותו אדם
    .conflicting_ids = דומים, אך המספרים שונים
    .crowded_id = מספר אחד, שמות רבים ושונים

rejected =
    .other_table = לא לקוחות ולא הזמנות
    .no_identity = לא ידוע איזה לקוח זה
    .no_client_named = לא נזכר לקוח
    .not_carried_over = לא הועבר

review =
    .speaks_for = בעד: { $seen }
    .speaks_against = נגד: { $seen }
    .same = same
    .different = different
    .prompt_title = האם זה לקוח אחד?
    .prompt = יש לבחור same (אותו לקוח) או different (לקוח אחר). אם לא ידוע, להשאיר ריק.

summary =
    .title = בסיס הלקוחות
    .as_of = המצבים נכון ל-{ $day }: { $why }
    .numbers = במספרים
    .clients = לקוחות
    .companies = מהם חברות
    .persons = מהם אנשים פרטיים
    .contacts = אנשים אצל הלקוחות
    .repeated = שורות שחזרו על לקוח ואוחדו
    .orders = שורות הזמנה שנקראו
    .rejected = שורות שלא הועברו
    .statuses = לפי מצב
    .share = חלק
    .late = מאחרים
    .revenue = מחזור
    .parts = הלשונית "{ $tab }" גדולה ממה שגיליון Excel מכיל. ההמשך: { $parts }
    .no_links = יש יותר שמות משאפשר להפוך לקישורים ב-Excel, ולכן לא כולם מובילים מהלקוח לאנשי הקשר ובחזרה: אפשר לחפש לפי מזהה לקוח
    .needs = מה צריך אותך
    .needs_nothing = כלום: אין זוגות בספק ואין חוסרים כואבים.
    .problem = משימה
    .how_many = כמה
    .of = מתוך
    .first = לדוגמה
    .worth = הוזמן עד כה
    .how = איך
    .out_of = מתוך { $n }
    .by_when = בתוך
    .who = לקוחות של מי
    .read = מה נקרא
    .kind = נחשב ל
    .rows = שורות
    .as_clients = לקוחות
    .as_orders = הזמנות
    .as_interactions = שיחות, פגישות
    .as_rejected = נדחו
    .as_other = כותרות, סיכומים, ריקות
    .unread = לא ניתן לקריאה: { $reason }

kind =
    .clients = לקוחות
    .contacts = אנשים
    .orders = הזמנות
    .interactions = שיחות ופגישות
    .stop_list = רשימת ״לא להתקשר״
    .other = משהו אחר

report =
    .title = ביקורת בסיס הלקוחות
    .as_of = נכון ל-{ $day }
    .skip = אל הדוח
    .contents = תוכן
    .nav_plan = מה לעשות
    .nav_ledger = מה נעשה
    .nav_criteria = חמישה מבחנים
    .nav_duplicates = כפילויות
    .nav_findings = ממצאים
    .nav_figures = מדדים
    .more = הרשימה מקוצרת כאן; בקובצי ה-CSV שליד הדוח נמצאות כל השורות.
    .none = אין.
    .unknown = לא ידוע
    .rest = כל השאר
    .no_currency = בלי מטבע
    .search = חיפוש בטבלה
    .sort = מיון לפי עמודה זו

verdict =
    .lead = { $files } ובהם { $rows } על לקוחות הם בעצם
    .lead_orders = לא הייתה רשימת לקוחות; בהזמנות ({ $rows }) נזכרים
    .clients = { $n ->
        [one] לקוח { $n }
        [two] { $n } לקוחות
       *[other] { $n } לקוחות
    }
    .split = { $kinds }.
    .companies = { $n ->
        [one] חברה { $n }
        [two] { $n } חברות
       *[other] { $n } חברות
    }
    .persons = { $n ->
        [one] אדם פרטי { $n }
        [two] { $n } אנשים פרטיים
       *[other] { $n } אנשים פרטיים
    }
    .people = { $n ->
        [one] איש קשר { $n }
        [two] { $n } אנשי קשר
       *[other] { $n } אנשי קשר
    }
    .repeated = { $share } משורות הלקוחות חזרו על לקוח שכבר היה ואוחדו איתו; דבר לא נזרק.
    .repeated_none = אף שורה לא חזרה על אחרת: כל לקוח נרשם פעם אחת.
    .customers = { $n ->
        [one] לקוח { $n } הזמין
        [two] { $n } לקוחות הזמינו
       *[other] { $n } לקוחות הזמינו
    }
    .orders = { $customers }: { $orders } בשווי { $revenue }.
    .orders_none = לא נמצאו הזמנות, ולכן אי אפשר לקרוא לאיש פעיל, קבוע או אבוד.
    .active = { $n ->
        [one] לקוח { $n } עדיין מזמין.
        [two] { $n } לקוחות עדיין מזמינים.
       *[other] { $n } לקוחות עדיין מזמינים.
    }
    .late = { $n ->
        [one] { $n } מהם שותק יותר מהרגיל; עד כה הזמין בשווי { $worth }.
        [two] { $n } מהם שותקים יותר מהרגיל; עד כה הזמינו בשווי { $worth }.
       *[other] { $n } מהם שותקים יותר מהרגיל; עד כה הזמינו בשווי { $worth }.
    }
    .calm = איש מהם אינו שותק יותר מהרגיל.
    .do_first = שלושה דברים קודם כול
    .do_first_none = לא נמצא דבר דחוף.
    .status_chart = לקוחות לפי מצב
    .status_chart_desc = פס אחד לכל הלקוחות, מחולק לפי מצב.

ledger =
    .title = מה נעשה
    .lead = כל שורה שנקראה רשומה בחשבון. שורת לקוח נעשתה חלק מלקוח, שורת הזמנה שייכת ללקוח או עומדת לבדה, ומה שלא היה שמיש נמצא ב-rejected.csv עם סיבתו.
    .balanced = החשבון מתאזן: שורות שנקראו: { $rows }, שורות שנרשמו: { $rows }.
    .unbalanced = החשבון אינו מתאזן בקבצים המסומנים למטה. נא לדווח על כך.
    .rows_read = שורות שנקראו
    .lists = { $n ->
        [one] רשימה { $n } ומה עלה בגורל שורותיה
        [two] { $n } רשימות ומה עלה בגורל שורותיהן
       *[other] { $n } רשימות ומה עלה בגורל שורותיהן
    }
    .sum = יחד
    .unread_title = קבצים שלא ניתן היה לקרוא

criteria =
    .title = חמישה מבחנים
    .lead = בסיס נבחן בחמש שאלות. כל ציון הוא ממוצע פשוט של החלקים שמתחתיו.
    .no_score = אין די נתונים
    .currency = האם פרטי הקשר עדכניים?
    .currency_how = טלפונים ודוא״ל תקינים מבין הרשומים, לקוחות שאפשר בכלל להשיג, ולקוחות שהיה איתם קשר בשנה האחרונה.
    .completeness = האם יש כל מה שדרוש לעבודה?
    .completeness_how = לכל לקוח: האם מלאים השדות שהעבודה היומיומית צריכה.
    .duplicates = האם כל לקוח רשום פעם אחת?
    .duplicates_how = חלקן של שורות הלקוחות שאינן חוזרות על אחרת.
    .sources = האם ידוע מאין באים הלקוחות?
    .sources_how = חלקם של הלקוחות שמקורם רשום.
    .history = האם ההיסטוריה רשומה?
    .history_how = לקוחות שרשום קשר איתם, לקוחות עם הזמנות, ולקוחות פתוחים עם צעד הבא מתוכנן.
    .of = { $have } מתוך { $of }
    .change = { $change } מאז { $day }
    .rows = שורה אחר שורה:

part =
    .phones_valid = טלפונים תקינים
    .emails_valid = דוא״ל תקין
    .reachable = לקוחות עם טלפון או דוא״ל
    .in_touch = קשר או הזמנה בתוך שנה
    .name = שם
    .tax_id = מספר מס (חברות)
    .phone = טלפון
    .email = דוא״ל
    .contact_person = איש קשר (חברות)
    .city = עיר
    .street = רחוב
    .owner = אחראי
    .activity = תחום
    .unique_rows = שורות שאינן חוזרות על דבר
    .channel = המקור רשום
    .contact_recorded = רשום קשר
    .orders_recorded = רשומות הזמנות
    .next_step = לקוחות פתוחים עם צעד הבא

plan =
    .alone = תחילה החמור ביותר, אחר כך מה שכסף תלוי בו, אחר כך הדחוף ביותר. זה הדוח בלבד: את חוברת העבודה ואת הקבצים הנזכרים כאן כותבת הפקודה `kartoteka run`.
    .title = מה לעשות
    .lead = תחילה החמור ביותר, אחר כך מה שכסף תלוי בו, אחר כך הדחוף ביותר. הלקוחות שמאחורי כל מספר נמצאים בחוברת clients.xlsx: יש לסנן אותה כמתואר.
    .what = מה
    .many = כמה
    .grave = חומרה
    .who = לקוחות של מי
    .when = בתוך
    .worth = הוזמן עד כה: { $worth }

severity =
    .grave = חמור
    .warning = חשוב
    .note = הערה

action =
    .mend_files = לפתוח קבצים שלא ניתן היה לקרוא
    .judge_pairs = להכריע בזוגות שאולי הם לקוח אחד
    .find_client_of_orders = למצוא את הלקוח של הזמנות שאינן מתאימות לאיש
    .mend_rows = לתקן שורות שלא ניתן היה להעביר
    .find_contact_data = למצוא טלפון או דוא״ל של לקוחות שאין איך להשיג
    .contact_against_wish = לבטל קשר מתוכנן עם לקוחות שביקשו שלא יפנו אליהם
    .call_late = להתקשר ללקוחות שעומדים ללכת לאיבוד
    .win_back = לתכנן החזרה של לקוחות אבודים
    .find_owner = לתת לכל לקוח אחראי
    .plan_next_contact = לתכנן את הקשר הבא עם לידים ופוטנציאליים
    .mend_tax_id = לתקן מספרי מס שספרת הביקורת בהם שגויה
    .find_tax_id = למצוא מספרי מס של חברות בלי מספר
    .find_channel = לרשום מאין הגיעו הלקוחות

action_how =
    .mend_files = ראו ״קבצים שלא ניתן היה לקרוא״: לשמור מחדש או להסיר סיסמה, ולהריץ שוב.
    .judge_pairs = גיליון ״לבדיקה״ ב-clients.xlsx: לבחור same או different בעמודה ״ההחלטה שלך״.
    .find_client_of_orders = לסנן את orders.csv לפי client_id ריק; השם בשורות אלה אינו מתאים לאף לקוח.
    .mend_rows = ב-rejected.csv כתוב מה לא תקין; לתקן את הקובץ ולהריץ שוב.
    .find_contact_data = לסנן טלפונים ודוא״ל ריקים; לשאול את האחראי או לחפש את החברה לפי מספרה.
    .contact_against_wish = לסנן ״לא ליצור קשר״ = כן ולמחוק את תאריך הקשר הבא.
    .call_late = לסנן ״מאחר״ = כן בגיליונות ״פעילים״ ו״קבועים״, המחזור הגדול תחילה.
    .win_back = גיליון ״אבודים״, המחזור הגדול תחילה; לרשום למה עזבו.
    .find_owner = לסנן אחראי ריק ולחלק את הלקוחות.
    .plan_next_contact = גיליונות ״לידים״ ו״פוטנציאליים״: לסנן ״הקשר הבא״ ריק.
    .mend_tax_id = הממצאים למטה מציינים את השורות; בדרך כלל ספרה אחת שגויה.
    .find_tax_id = לחפש את החברה במרשם הציבורי.
    .find_channel = לשאול את האחראי; מעתה לעשות את השדה לחובה.

findings =
    .title = ממצאים
    .lead = מה שנראה בנתונים, לפי סוג, עם כמה דוגמאות: יש לפתוח את הקובץ בשורה זו. עד שמישהו יתקן, מידע אובד או מטעה.
    .repaired = תוקן בדרך או נשאר כפי שהיה
    .repaired_lead = כאן אין מה לעשות: זה מה שהניקוי עשה, כדי שאפשר יהיה לבדוק.
    .where = היכן
    .what = מה
    .whole = כל הנתונים
    .place = { $place }, שורה { $row }
    .column = עמודה { $column }

finding =
    .keyboard_layout = שמות שנראה כי הוקלדו בפריסת מקלדת אחרת
    .currency_assumed = סכומים ללא מטבע, שנחשבו במטבע של מדינת הלקוחות
    .statuses_differ = לקוחות שהקבצים אומרים עליהם שני דברים
    .orders_without_client = הזמנות שאינן נוקבות בלקוח מהמאגר
    .reassign_without_clients = אחראים להחלפה שאיש אינו מכיר
    .address_kept_whole = כתובות שלא ניתן היה לפרק
    .ambiguous_date = תאריכים שאין להבחין בהם בין יום לחודש
    .bank_account_check_digits = חשבונות בנק שספרות הביקורת בהם שגויות
    .bank_account_lost_precision = חשבונות בנק שגיליון הרס את ספרותיהם
    .cell_errors = תאים ובהם שגיאה של הגיליון
    .country_unknown = מדינות שלא ניתן היה לזהות
    .date_unreadable = תאריכים שלא ניתן לקרוא
    .delimiter_differs = שורות עם מפריד אחר
    .do_not_contact_buys = לקוחות שאין לפנות אליהם ועדיין מזמינים
    .email_at_word = דוא״ל עם at במקום @, תוקן
    .email_comma_for_dot = דוא״ל עם פסיק במקום נקודה, תוקן
    .email_homoglyph = דוא״ל עם אות מאלפבית אחר, תוקן
    .contact_in_name = פרטי קשר בעמודת שמות, הועברו
    .do_not_contact_in_name = שמות שלצידם „לא ליצור קשר”
    .email_in_phone = דוא״ל בעמודת טלפונים, הועבר
    .email_in_website = דוא״ל בעמודת אתרים, הועבר
    .email_spaces = דוא״ל עם רווחים, תוקן
    .email_typo = דוא״ל שספק השירות בו נראה כטעות כתיב
    .email_unknown_suffix = דוא״ל עם סיומת שאיש אינו רושם
    .encoding_mixed = קבצים בשני קידודים
    .encoding_repaired = טקסט שפוענח לא נכון בעבר, שוחזר
    .encoding_unsure = קבצים שקידודם אינו ודאי
    .file_damaged = קבצים פגומים
    .file_empty = קבצים ריקים
    .file_encrypted = קבצים מוגנים בסיסמה
    .file_too_large = קבצים גדולים מדי
    .file_unreadable = קבצים שלא ניתן היה לפתוח
    .format_unknown = קבצים מסוג לא ידוע
    .lines_in_quotes = שורות שעמדו כולן במירכאות, נפתחו
    .name_empty = שמות בלי אף אות
    .not_a_bank_account = ערכים בעמודת חשבונות שאינם חשבונות
    .not_a_person = ערכים בעמודת אנשים שאינם שמות, נשמרו
    .not_a_phone = ערכים בעמודת טלפונים שאינם טלפונים
    .not_a_tax_id = ערכים בעמודת מספרי מס שאינם מספרי מס
    .not_a_website = ערכים בעמודת אתרים שאינם אתרים
    .not_an_address = ערכים בעמודת כתובות שאינם כתובות, נשמרו
    .not_an_email = ערכים בעמודת דוא״ל שאינם דוא״ל
    .nul_bytes = קבצים עם בתי NUL
    .order_date_implausible = הזמנות עם תאריך בלתי אפשרי, לא נכללו בסטטוסים
    .passed_over = קבצים שדולגו
    .phone_ambiguous = טלפונים שמתאימים לכמה מדינות
    .phone_area_code_added = טלפונים שלקחו את הקידומת של העיר בשורה
    .phone_area_code_changed = טלפונים עם קידומת שאינה בשימוש עוד
    .phone_area_code_shared = טלפונים שלקחו קידומת מהמספר שלידם
    .phone_country_guessed = טלפונים שמדינתם נלקחה משורות אחרות
    .phone_double_prefix = טלפונים עם קידומת מדינה כפולה, תוקן
    .phone_invalid = מספרי טלפון שאינם יכולים להיות
    .phone_local = טלפונים בלי קידומת
    .phone_lost_precision = טלפונים שגיליון הרס את ספרותיהם
    .phone_no_country = טלפונים בלי מדינה
    .phone_plus_misplaced = טלפונים שהפלוס בהם במקום הלא נכון, תוקן
    .phone_plus_restored = טלפונים שאיבדו את הפלוס, תוקן
    .phone_shorthand = טלפונים שנכתבו כסיומת של הקודם
    .phone_trunk_prefix = טלפונים עם קידומת ישנה, תוקן
    .placeholder = ממלאי מקום כגון ״-״ או ״אין״, הושמטו
    .position_in_name = תפקידים לצד שמות של אנשים
    .postal_code_invalid = מיקודים שאינם מתאימים לאף מדינה
    .quotes_not_closed = תאים עם מירכאה שאינה נסגרת
    .quotes_not_doubled = תאים עם מירכאות לא כפולות
    .several_owners = לקוחות עם כמה אחראים
    .several_tax_ids = לקוחות עם יותר ממספר תקין אחד מאותו סוג
    .sheet_damaged = גיליונות פגומים
    .status_contradiction = מצבים בקבצים שההזמנות סותרות
    .tax_id_check_digit = מספרי מס שספרת הביקורת בהם שגויה
    .tax_id_country_differs = מספרי מס של מדינה אחרת מהכתוב
    .tax_id_length = מספרי מס עם מספר ספרות שגוי
    .tax_id_lost_precision = מספרי מס שגיליון הרס את ספרותיהם
    .tax_id_other_scheme = מספרים של מרשם אחר ממה שהעמודה אומרת
    .tax_id_scheme_guessed = מספרים שמרשמם זוהה לפי הספרות
    .tax_id_unknown_scheme = מספרים שמרשמם לא זוהה
    .tax_id_zeros_restored = מספרים שאיבדו אפסים מובילים, תוקן
    .text_destroyed = טקסט שאותיותיו אבדו קודם
    .value_noticed = ערכים חריגים
    .website_in_email = אתרים בעמודת דוא״ל, הועברו
    .words_in_email = דוא״ל עם מילים לידו
    .decision_against_ids = לקוחות שאוחדו לפי החלטה אף שהמזהים שלהם שונים
    .decision_overruled = החלטות שהחלטה מאוחרת ביטלה
    .decision_unreadable = החלטות שאינן "same" ואינן "different"
    .decision_without_object = החלטות על לקוחות שכבר אינם
    .do_not_contact_regular = לקוחות שאין ליצור איתם קשר ורשומים כקבועים
    .person_at_several_clients = אנשים הרשומים אצל כמה לקוחות
    .contact_from_remark = לקוחות שהטלפון, הדוא״ל או מספר המס שלהם מופיע רק בהערה
    .several_addresses = לקוחות עם כתובות בכמה ערים

duplicates =
    .title = כפילויות
    .repeated = { $n ->
        [one] שורה { $n } חזרה על לקוח שכבר היה.
        [two] { $n } שורות חזרו על לקוח שכבר היה.
       *[other] { $n } שורות חזרו על לקוח שכבר היה.
    }
    .lead = { $rows } יש לשפוט את האיחוד לפי הדוגמאות האלה; אם אחת שגויה, לציין זאת בגיליון ״לבדיקה״ או בקובץ שניתן עם --decisions.
    .none = אף שורה לא חזרה על לקוח שכבר היה.
    .by_rows = לקוחות לפי מספר השורות שמהן נוצרו
    .by_rows_more = { $n } או יותר
    .between = אילו קבצים חוזרים זה על זה
    .between_within = בתוך { $file }
    .between_two = { $left } ו-{ $right }
    .biggest = אוחדו ממספר השורות הגדול ביותר
    .least_certain = אוחדו בוודאות הנמוכה ביותר
    .apart = הושארו נפרדים אף שהם דומים: להכרעתך
    .certainty = ודאות { $percent }
    .likely = { $percent } שזה אותו לקוח
    .shown = מוצגות { $n } מתוך { $all } שורות
    .rows_joined = למה שורות { $left } ו-{ $right } הן לקוח אחד
    .rows_joined_other = למה שורות נוספות שייכות לכאן
    .address = כתובת
    .for = בעד לקוח אחד
    .against = נגד
    .place = היכן
    .sample = נבחרו באקראי

figures =
    .year = מהלקוחות שהיו שמורים לפני שנה, { $percent } שמורים גם עכשיו.
    .title = מדדים
    .lead = מוצגים ככל שהנתונים מאפשרים.
    .customers = לקוחות שהזמינו
    .customers_note = { $percent } מכל הלקוחות
    .average = הזמנה ממוצעת
    .repeat = מזמינים שוב
    .repeat_note = מבין אלה שהזמינו בכלל
    .active = מזמינים כעת
    .active_note = לקוחות פעילים וקבועים
    .at_risk = בסיכון
    .at_risk_note = הוזמן עד כה על ידי { $late }
    .late = { $n ->
        [one] לקוח מאחר { $n }
        [two] { $n } לקוחות מאחרים
       *[other] { $n } לקוחות מאחרים
    }
    .funnel = עד היכן הגיעו הלקוחות
    .funnel_known = בבסיס
    .funnel_interested = הראו עניין
    .funnel_ordered = הזמינו
    .funnel_again = הזמינו שוב
    .funnel_regular = מזמינים כעת בקביעות
    .ages = קשר או הזמנה אחרונים
    .age_30 = בתוך 30 ימים
    .age_90 = לפני 31 עד 90 ימים
    .age_180 = לפני 91 עד 180 ימים
    .age_365 = לפני 181 ימים עד שנה
    .age_more = לפני יותר משנה
    .age_never = אין תאריך
    .months = הזמנות לפי חודשים
    .months_desc = מספר ההזמנות בכל אחד מהחודשים האחרונים.
    .month = חודש
    .orders = הזמנות
    .revenue = מחזור, { $currency }
    .segment_channel = לפי מקור הלקוח
    .segment_owner = לפי אחראי
    .segment_city = לפי עיר
    .segment_activity = לפי תחום
    .segment_name = קבוצה
    .clients = לקוחות
    .ordered = הזמינו
    .share = חלק
    .refusals = למה לקוחות סירבו
    .missing = לא מוצג, כי הנתונים אינם מאפשרים
    .table = המספרים בטבלה
    .reaction = קשר ראשון אחרי
    .reaction_note = מחצית מ-{ $clients } לקוחות מוקדם יותר; { $quick } עד למחרת
    .segment_size = לפי גודל
    .flows = מי נשאר, מי בא ומי הלך
    .flows_lead = לקוח נחשב שמור עד שהוא שותק יותר מהרגיל אצלו. שימור: כמה מהשמורים בתחילת החודש לא אבדו במהלכו.
    .kept = שמורים
    .new = חדשים
    .regained = הוחזרו
    .lost = אבדו
    .retention = שימור
    .cohorts = כמה זמן לקוחות נשארים
    .cohorts_lead = לקוחות לפי שנת ההזמנה הראשונה, וחלקם שהזמינו בכל שנה מאז.
    .cohort = הזמנה ראשונה בשנת
    .same_year = באותה שנה
    .years_later = + { $n }
    .seasons = חודשים חזקים וחלשים
    .seasons_lead = הזמנות לפי חודש בשנה בכל השנים המלאות; 100% הוא חודש ממוצע.
    .channels = מה עלו הערוצים ומה הביאו
    .cost = עלות
    .per_customer = עלות לקוח
    .ratio = הכנסה ליחידת הוצאה

missing =
    .time_to_first_reaction = זמן עד לתגובה הראשונה: דרושים יום הפנייה ויום התשובה הראשונה.
    .channel_cost = התמורה של כל ערוץ: דרושה טבלה של עלות הערוצים.
    .conversion_by_channel = המרה לפי ערוץ: דרושה עמודה שאומרת מאין הגיע הלקוח.
    .conversion_by_owner = המרה לפי אחראי: דרושה עמודה עם שם האחראי.
    .orders = הזמנות, הזמנה ממוצעת, קניות חוזרות, עונתיות: דרושה רשימת הזמנות.
    .refusals = סיבות לסירוב: דרושות עמודה או הערות שמציינות אותן.
    .seasons = חודשים חזקים וחלשים: נדרשות הזמנות של שנתיים מלאות.
    .retention = כמה זמן לקוחות נשארים: נדרשות הזמנות של יותר משנה אחת.
    .segments_by_activity = פלחים לפי תחום עיסוק: נדרשת עמודה שמציינת אותו.
    .segments_by_size = פלחים לפי גודל: נדרשת עמודה שאומרת כמה גדול הלקוח.

footer =
    .made = הוכן בידי kartoteka { $version } מתוך { $files }. דבר לא יצא מהמחשב הזה; הדף אינו טוען דבר מהרשת.

status_word =
    .lead = ליד
    .potential = פוטנציאלי
    .active = פעיל
    .regular = קבוע
    .lost = אבוד

reason =
    .so = { $why } ← { $status }
    .so_late = { $why } ← { $status } (באיחור)
    .only_ahead = ההזמנה הראשונה מתוארכת לעתיד: { $day }
    .no_order = אין הזמנה שהושלמה
    .no_order_cancelled = אין הזמנה שהושלמה (בוטלו: { $n })
    .undated = { $n ->
        [one] הזמנה אחת ללא תאריך
        [two] שתי הזמנות ללא תאריך
       *[other] { $n } הזמנות ללא תאריך
    }
    .told = `{ $words }`
    .told_on = `{ $words }` ביום { $day }
    .file_says = בקובץ כתוב `{ $words }`
    .last_order = { $n ->
        [one] ההזמנה האחרונה { $day }, לפני יום
        [two] ההזמנה האחרונה { $day }, לפני יומיים
       *[other] ההזמנה האחרונה { $day }, לפני { $n } ימים
    }
    .only_order = ההזמנה היחידה עד כה
    .usual_gap = מזמין בדרך כלל { $gap ->
        [one] כל יום
        [two] כל יומיים
       *[other] כל { $gap } ימים
    } (ימי הזמנה: { $n })
    .recent = { $n } מהם { $days ->
        [one] ביום האחרון
        [two] ביומיים האחרונים
       *[other] ב-{ $days } הימים האחרונים
    }
    .next_order = ההזמנה הבאה מתוארכת ל-{ $day }
    .limit = גבול: { $n ->
        [one] יום אחד
        [two] יומיים
       *[other] { $n } ימים
    }
    .outlook = הסיכוי להזמנה { $days ->
        [one] ביום הבא
        [two] ביומיים הבאים
       *[other] ב-{ $days } הימים הבאים
    }: { $chance }%
    .similar_pause = הפסקה דומה: { $from } עד { $to }
    .came_back = חזר אחרי { $n ->
        [one] יום אחד
        [two] יומיים
       *[other] { $n } ימים
    }
    .cancelled = { $n ->
        [one] הזמנה אחת שבוטלה לא נספרה
        [two] שתי הזמנות שבוטלו לא נספרו
       *[other] { $n } הזמנות שבוטלו לא נספרו
    }

next =
    .date_set = המועד נקבע בקבצים
    .missed = היה צריך ליצור קשר ב-{ $day }, ומאז לא נרשם דבר
    .win_back = להחזיר: אבוד מאז { $day }
    .after_order = אחרי ההזמנה מיום { $day }
    .middle_of_pause = אמצע ההפסקה הרגילה של { $days ->
        [one] יום אחד
        [two] יומיים
       *[other] { $days } ימים
    }
    .order_due = הגיע מועד להזמנה, אחרי { $days ->
        [one] היום הרגיל
        [two] היומיים הרגילים
       *[other] { $days } הימים הרגילים
    }
    .lost_from = ייחשב אבוד מיום { $day }
    .nobody_answered = להתקשר שוב: לא ענו
    .asked_later = להתקשר שוב: ביקשו שיחה מאוחר יותר
    .after_refusal = לפנות שוב אחרי סירוב
    .follow_up = להמשיך את העניין שהובע

reminder =
    .calendar = תזכורות לקוחות
    .contact = ליצור קשר: { $client }
    .birthday = יום הולדת: { $person } ({ $client })

row =
    .blank = שורה ריקה
    .header_again = הכותרות שוב
    .numbers_columns = ממספרת את העמודות
    .section_cell = תא לרוחב הטבלה נותן שם לחלק
    .section = נותנת שם לחלק
    .group = נותנת שם לקבוצת השורות שמתחתיה
    .group_sums = נותנת שם לקבוצת השורות שמתחתיה ומכילה את הסכומים שלהן
    .amounts_alone = יש בה סכומים בלבד, ובכל שורה אחרת יש תאריך ומספר
    .turned_header = נותנת שם למה שלצידה; הגיליון סובב
    .above_table = עומדת מעל הטבלה
    .below_table = עומדת מתחת לטבלה
    .says_sums = הכיתוב שלה אומר שיש בה סכומים
    .rule = מדגישה או מפרידה שורות
    .names_columns = כותרות העמודות
    .names_delimiter = נוקבת בתו המפריד
    .sums = המספרים הם סכומי העמודות שמעל
    .only_one = השורה היחידה של הלקוח
    .one_of = אחת מ-{ $n } שורות של הלקוח
    .no_client = לא נמצא לקוח
    .other_table = הטבלה אינה עוסקת בלקוחות, בהזמנות או בקשרים איתם
    .not_understood = לא ניתן היה להבין דבר בשורה

rejected_because =
    .no_client_named = אינה נוקבת בלקוח: אין שם, טלפון, דוא״ל, מספר מזהה או קוד
    .no_order = אין מספר, תאריך או סכום שאפשר לקרוא
    .no_interaction = אינה מספרת על שיחה, פגישה או מכתב

related =
    .branch = אותו שם במקום אחר
    .group = שמות ופרטי קשר משותפים, אך לכל אחד מילים משלו
    .shared_contact = שמות שונים עם פרט קשר משותף
    .shared_person = אותו אדם אצל שני לקוחות
    .conflicting_ids = דומים, אך המספרים התקפים שלהם שונים
    .crowded_id = אותו מספר, הרשום אצל לקוחות רבים בעלי שמות שונים
    .because = { $lead }: { $seen }
    .stands_at_both = { $name } רשום אצל שניהם: { $line }

kept =
    .no_column = אין לכך עמודה במאגר
    .other_spelling = נבחר כתיב אחר
    .normal_form = נשמר בצורתו התקנית
    .other_address = נבחרה כתובת אחרת, או כתיב אחר שלה, בשלמותה
    .status_judged = המצב נקבע מההזמנות ומהמילים יחד
    .other_value = נבחר ערך אחר, או שאין לכך עמודה במאגר
    .rule_priority = למקור אחר עדיפות (כלל `priority`)
    .rule_recent = שורה אחרת עדכנית יותר (כלל `recent`)
    .rule_complete = ערך אחר מלא יותר (כלל `complete`)
    .rule_frequent = יותר שורות אומרות אחרת (כלל `frequent`)
    .rule_newer_source = הערך האחר נמצא במקור חדש יותר (כלל `newer_source`)
    .rule_none = דבר לא הבדיל בין הערכים, ונשמר הראשון לפי האלף-בית
    .tells_age = הוא מלמד כמה השורה חדשה, ולמאגר אין עמודה עבורו

level =
    .with_value = { $level } { $value }
    .with_value_seen = { $level } { $value }, מופיע אצל { $n } לקוחות בעלי שמות שונים
    .with_rare_word = { $level }: משותפת להם המילה הנדירה "{ $word }"
    .bank_account = (חשבון בנק) { $account }
    .quoted = "{ $name }"
    .same_valid_id = אותו מספר מזהה תקף
    .same_id_without_a_check_digit = אותו מספר, ללא ספרת ביקורת
    .different_ids_one_of_them_doubtful = מספרים שונים, אחד מהם מפוקפק
    .different_valid_ids = מספרים תקפים שונים
    .same_code = אותו קוד
    .different_codes = קודים שונים
    .same_phone = אותו טלפון
    .phones_one_slip_apart = טלפונים הנבדלים בטעות אחת
    .different_phones = טלפונים שונים
    .same_e_mail = אותו דוא״ל
    .e_mails_one_slip_apart = כתובות דוא״ל הנבדלות בטעות אחת
    .different_e_mails = כתובות דוא״ל שונות
    .same_domain = אותו דומיין
    .different_domains = דומיינים שונים
    .same_name = אותו שם
    .same_name_but_for_spelling = אותו שם, בהבדל כתיב
    .acronym = ראשי תיבות
    .same_name_but_for_common_words = אותו שם, מלבד מילים נפוצות
    .one_name_holds_the_other = שם אחד כולל את האחר
    .some_words_in_common = כמה מילים משותפות
    .names_differ_in_numbers = השמות נבדלים במספרים
    .one_is_a_person = אחד מהם הוא אדם
    .different_names = שמות שונים
    .same_legal_form = אותה צורה משפטית
    .different_legal_forms = צורות משפטיות שונות
    .same_person = אותו אדם
    .same_person_but_for_spelling = אותו אדם, בהבדל כתיב
    .one_name_more = שם אחד נוסף
    .one_name_in_common = שם אחד משותף
    .different_persons = אנשים שונים
    .same_contact = אותו איש קשר
    .same_contact_but_for_spelling = אותו איש קשר, בהבדל כתיב
    .same_contact_one_name_more = אותו איש קשר, שם אחד נוסף
    .contacts_share_a_name = לאנשי הקשר שם משותף
    .different_contacts = אנשי קשר שונים
    .same_birthday = אותו יום הולדת
    .birthdays_one_slip_apart = ימי הולדת הנבדלים בטעות אחת
    .birthdays_partly_the_same = ימי הולדת זהים בחלקם
    .different_birthdays = ימי הולדת שונים
    .same_address = אותה כתובת
    .same_address_but_for_spelling = אותה כתובת, בהבדל כתיב
    .same_street = אותו רחוב
    .different_streets = רחובות שונים
    .same_post_code = אותו מיקוד
    .same_city = אותה עיר
    .same_city_other_post_code = אותה עיר, מיקוד אחר
    .places_near_by = מקומות סמוכים
    .different_places = מקומות שונים
    .different_countries = מדינות שונות
    .same_country = אותה מדינה
    .same = זהה
    .nearly_the_same = כמעט זהה
    .different = שונה
    .decided = הוחלט שהם לקוח אחד
    .earlier_base = לקוח אחד במאגר הקודם
    .one_cell = תא ממוזג אחד בגיליון נוקב בשם שניהם
    .orders_of_base = במאגר הקודם ההזמנות שייכות ללקוח זה
    .merged_into = התברר כלקוח אחד עם { $client }

noticed =
    .keyboard_layout = נראה שהשם הוקלד בפריסת מקלדת אחרת; הוא נקרא `{ $detail }`
    .currency_assumed = { $n ->
        [one] סכום אחד אינו נוקב במטבע; הונח { $currency }, המטבע של מדינת הלקוח
        [two] שני סכומים אינם נוקבים במטבע; הונח { $currency }, המטבע של מדינת כמעט כל לקוחותיהם
       *[other] { $n } סכומים אינם נוקבים במטבע; הונח { $currency }, המטבע של מדינת כמעט כל לקוחותיהם
    }
    .statuses_differ = הקבצים אומרים `{ $words }` וגם `{ $other }`, שניהם ללא תאריך; החזק מביניהם קובע: { $judged }
    .orders_without_client = { $n ->
        [one] שורת הזמנה אחת בשווי { $amount } אינה נוקבת באיש מהמאגר
        [two] { $n } שורות הזמנה בשווי { $amount } אינן נוקבות באיש מהמאגר
       *[other] { $n } שורות הזמנה בשווי { $amount } אינן נוקבות באיש מהמאגר
    }
    .nobody_of_that_name = אין אחראי בשם `{ $owner }`: אף לקוח לא הועבר
    .address_kept_whole = לא ניתן היה לפרק את הכתובת, והיא נשמרה בשלמותה
    .ambiguous_date = לא ניתן להבחין בין יום לחודש
    .ambiguous_dates = אף תאריך בעמודה `{ $column }` אינו מבחין בין יום לחודש
    .bank_account_check_digits = ספרות הביקורת של חשבון הבנק שגויות
    .bank_account_lost_precision = גיליון אלקטרוני הרס ספרות של חשבון הבנק
    .country_unknown = לא ניתן היה לזהות את המדינה
    .date_unreadable = התאריך אינו קריא או אינו אפשרי
    .email_at_word = בדוא״ל נכתב `at` במקום `@`
    .email_comma_for_dot = בדוא״ל היה פסיק במקום נקודה
    .email_homoglyph = בדוא״ל הייתה אות מאלפבית אחר
    .contact_in_name = טלפון, דוא״ל או מספר מס עמדו אחרי השם
    .do_not_contact_in_name = `לא ליצור קשר` עמד אחרי השם
    .email_in_phone = כתובת דוא״ל עמדה בעמודת טלפונים
    .email_in_website = כתובת דוא״ל עמדה בעמודת אתרים
    .email_spaces = בתוך הדוא״ל היו רווחים
    .email_typo = ספק הדוא״ל נראה שגוי; אולי הכוונה ל-`{ $detail }`
    .email_unknown_suffix = הדוא״ל מסתיים בסיומת שאיש אינו רושם
    .name_empty = בשם אין אות ואין ספרה
    .not_a_bank_account = הערך אינו חשבון בנק
    .not_a_person = הערך אינו שם של אדם
    .not_a_phone = הערך אינו טלפון
    .not_a_tax_id = הערך אינו מספר מס
    .not_a_website = הערך אינו אתר
    .not_an_address = הערך אינו כתובת
    .not_an_email = הערך אינו כתובת דוא״ל
    .phone_ambiguous = הטלפון מתאים לכמה מדינות, והשורה אינה נוקבת באף אחת
    .phone_area_code_added = לטלפון לא הייתה קידומת; נוספה הקידומת של העיר בשורה
    .phone_area_code_changed = לטלפון הייתה קידומת שאינה בשימוש עוד; החדשה באה במקומה
    .phone_area_code_shared = הטלפון קיבל את הקידומת מהמספר שלצידו
    .phone_country_guessed = מדינת הטלפון נלקחה משורות אחרות
    .phone_double_prefix = קידומת המדינה של הטלפון הופיעה פעמיים
    .phone_invalid = אין מדינה עם מספר טלפון כזה
    .phone_local = לטלפון חסרה קידומת אזור
    .phone_lost_precision = גיליון אלקטרוני הרס ספרות של הטלפון
    .phone_no_country = הטלפון אינו נוקב במדינה, ולא ניתן היה להניח אחת
    .phone_plus_misplaced = סימן הפלוס של הטלפון עמד במקום הלא נכון
    .phone_plus_restored = לטלפון אבד סימן הפלוס
    .phone_shorthand = טלפון נכתב כסיומת של הקודם לו
    .phone_trunk_prefix = הטלפון נשא קידומת חיוג ישנה
    .placeholder = הערך אינו אומר דבר
    .position_in_name = לצד שם האדם עמד תפקיד נוסף
    .postal_code_invalid = המיקוד אינו מתאים לאף מדינה
    .remark = הערה לצד הערך
    .extra_column = אין לכך עמודה במאגר
    .tax_id_check_digit = ספרת הביקורת של מספר המס שגויה
    .tax_id_country_differs = מספר המס שייך למדינה אחרת מזו שצוינה
    .tax_id_length = במספר המס יותר מדי או פחות מדי ספרות
    .tax_id_lost_precision = גיליון אלקטרוני הרס ספרות של מספר המס
    .tax_id_other_scheme = המספר שייך לרשם אחר מזה שהעמודה אומרת
    .tax_id_scheme_guessed = הרשם של המספר זוהה לפי ספרותיו
    .tax_id_unknown_scheme = לא ניתן היה לזהות את הרשם של המספר
    .tax_id_zeros_restored = אפסים מובילים של מספר המס הושבו
    .website_in_email = אתר עמד בעמודת דוא״ל
    .words_in_email = לצד הדוא״ל היו מילים
    .value_noticed = הערך חריג: { $finding }
    .row_rejected = השורה { $reason }
    .mapping_column_gone = המיפוי נוקב בעמודה `{ $column }`, שאינה בטבלה
    .mapping_table_gone = המיפוי נוקב בטבלה `{ $table }`, שאינה בשום מקום בקלט
    .do_not_contact_buys = אין ליצור קשר עם { $client }, ומצבו `{ $status }`
    .status_contradiction = בקובץ כתוב `{ $words }` ({ $told }), אך ההזמנה האחרונה הייתה { $days ->
        [one] יום אחד
        [two] יומיים
       *[other] { $days } ימים
    } לפני יום הקביעה: { $judged }
    .order_date_implausible = להזמנה תאריך `{ $date }` שאינו יכול להיות נכון; היא לא נכללה בסטטוס
    .several_owners = ל-{ $client } יש { $n } אחראים; החדש ביותר הוא `{ $owner }`
    .several_tax_ids = ל-{ $client } יותר ממספר { $scheme } תקף אחד
    .on_sheet = { $what } (גיליון `{ $sheet }`)
    .sheet_damaged = הגיליון `{ $sheet }` פגום: { $cause }
    .sheet_too_wide = תאים בגיליון `{ $sheet }` שמעבר לעמודה { $columns } הושמטו: { $n }
    .sheet_too_sparse = תאי הגיליון `{ $sheet }` מפוזרים מדי, והוא לא נקרא
    .unpacks_too_large = לאחר פריסה הוא גדול מ־{ $megabytes } המגה־בתים הנקראים, או גדול כל כך מגודלו הדחוס שהוא נחשב למלכודת
    .became_shorter = הוא התקצר בזמן הקריאה
    .ends_within_sheet = הוא נגמר באמצע גיליון
    .sheet_namesake = לגיליון אחר יש אותו שם
    .cells_unreadable = תאים שאי אפשר לקרוא: { $n }, הראשון בגלל: { $cause }
    .merged_over_values = תאים בגיליון `{ $sheet }` עם ערכים מתחת למיזוג שמציג ערך אחר: { $n }
    .repeated_cells_left_out = חזרות של תאים בגיליון `{ $sheet }` שהושמטו, כי הן רבות מדי: { $n }
    .blank_rows_left_out = שורות ריקות בגיליון `{ $sheet }` הושמטו: { $n }
    .cells_repaired = תאים בגיליון `{ $sheet }` שטקסט שפוענח שגוי שוחזר בהם: { $n }
    .comments_left_out = הערות בגיליון `{ $sheet }` שנמצאות היכן שאין שורה הושמטו: { $n }
    .passed_over = דולג: { $reason }
    .file_too_large = גדול מ-{ $megabytes } המגה-בייט הנקראים
    .no_right = אין הרשאה לקרוא אותו
    .vanished = הוא נעלם בזמן הקריאה
    .unreadable = לא ניתן לקרוא אותו
    .no_file = זה אינו קובץ אלא צינור, שקע או התקן
    .link_in_circle = זה קישור לתיקייה שמכילה אותו
    .link_to_nothing = זה קישור למשהו שאינו קיים, או שנעלם
    .file_empty = הקובץ ריק
    .archive_empty = הארכיון ריק
    .nothing_written = לא כתוב בו דבר
    .archives_too_deep = ארכיונים בתוך ארכיונים, עמוק מדי
    .archive_damaged = הארכיון פגום: { $cause }
    .workbook_damaged = חוברת העבודה פגומה: { $cause }
    .sectors_in_circle = המקטעים שלה עוקבים זה אחר זה במעגל
    .parts_do_not_fit = חלקיה אינם מתאימים זה לזה
    .cells_too_far_apart = התאים שלו רחוקים מדי זה מזה
    .file_encrypted = מוגן בסיסמה; יש לשמור אותו בלעדיה
    .web_page_without_table = דף אינטרנט ללא טבלה
    .no_table_in = { $what }, ואין בו טבלה הניתנת לקריאה
    .encoding_mixed = { $n ->
        [one] שורה אחת כתובה בקידוד שונה מהשאר
        [two] שתי שורות כתובות בקידוד שונה מהשאר
       *[other] { $n } שורות כתובות בקידוד שונה מהשאר
    }
    .encoding_unsure = נקרא כ־{ $encoding }, אף ש־{ $rival } סביר כמעט באותה מידה
    .nul_bytes = { $n ->
        [one] בית NUL אחד הושמט
        [two] שני בתי NUL הושמטו
       *[other] { $n } בתי NUL הושמטו
    }
    .lines_repaired = { $n ->
        [one] שורה אחת הכילה טקסט שפוענח שגוי ושוחזר
        [two] שתי שורות הכילו טקסט שפוענח שגוי ושוחזר
       *[other] { $n } שורות הכילו טקסט שפוענח שגוי ושוחזר
    }
    .lines_in_quotes = { $n ->
        [one] שורה אחת עמדה כולה במירכאות ונפתחה
        [two] שתי שורות עמדו כולן במירכאות ונפתחו
       *[other] { $n } שורות עמדו כולן במירכאות ונפתחו
    }
    .quotes_not_doubled = { $n ->
        [one] תא אחד מכיל מירכאות שלא הוכפלו; כל אות נשמרה
        [two] שני תאים מכילים מירכאות שלא הוכפלו; כל אות נשמרה
       *[other] { $n } תאים מכילים מירכאות שלא הוכפלו; כל אות נשמרה
    }
    .quotes_not_closed = { $n ->
        [one] תא אחד מתחיל במירכאה שאין לה סגירה
        [two] שני תאים מתחילים במירכאה שאין לה סגירה
       *[other] { $n } תאים מתחילים במירכאה שאין לה סגירה
    }
    .delimiter_differs = { $n ->
        [one] בשורה אחת תו מפריד שונה מהשאר, והיא פוצלה לפיו
        [two] בשתי שורות תו מפריד שונה מהשאר, והן פוצלו לפיו
       *[other] ב-{ $n } שורות תו מפריד שונה מהשאר, והן פוצלו לפיו
    }
    .text_destroyed = { $n ->
        [one] תא אחד מכיל טקסט שאותיותיו אבדו קודם (`????` או `�`)
        [two] שני תאים מכילים טקסט שאותיותיו אבדו קודם (`????` או `�`)
       *[other] { $n } תאים מכילים טקסט שאותיותיו אבדו קודם (`????` או `�`)
    }
    .cell_errors = { $n ->
        [one] תא אחד מכיל שגיאת נוסחה
        [two] שני תאים מכילים שגיאת נוסחה
       *[other] { $n } תאים מכילים שגיאת נוסחה
    }
    .decision_against_ids = "{ $left }" ו"{ $right }": הוחלט `{ $ruling }` והדבר בוצע, אף שהמזהים התקפים שלהם שונים
    .decision_overruled = "{ $left }" ו"{ $right }": החלטה מאוחרת מבטלת את `{ $ruling }`
    .decision_unreadable = בשורה { $line } של ההחלטות כתוב `{ $said }`, לא `same` ולא `different`
    .decision_without_object = "{ $left }" ו"{ $right }": הוחלט `{ $ruling }`, אך אין עוד שורה שיכולה להיות רק אחד מהם
    .do_not_contact_regular = אין ליצור קשר עם { $client }, והוא רשום `{ $word }`
    .person_at_several_clients = ל{ $client } ול{ $other } משותף { $name }
    .contact_from_remark = { $client }: `{ $value }` נלקח מהערה, כי אין לו עמודה
    .several_addresses = ל-{ $client } כתובות ב-{ $n } ערים; נשמרה `{ $city }`

format =
    .pdf_document = מסמך PDF
    .png_image = תמונת PNG
    .jpeg_image = תמונת JPEG
    .gif_image = תמונת GIF
    .bitmap_image = תמונת מפת סיביות
    .tiff_image = תמונת TIFF
    .rar_archive = ארכיון RAR
    .sevenzip_archive = ארכיון 7z
    .bzip2_stream = זרם bzip2
    .xz_stream = זרם xz
    .zstd_stream = זרם zstd
    .sqlite_database = מסד נתונים SQLite
    .windows_program = תוכנת Windows
    .linux_program = תוכנת Linux
    .parquet_file = קובץ Parquet
    .rich_text_document = מסמך RTF
    .access_database = מסד נתונים Access
    .sound_file = קובץ שמע
    .sound_or_video_file = קובץ שמע או וידאו
    .font = גופן
    .binary_file = קובץ בינארי
    .open_document = מסמך Open Document שאינו גיליון
    .word_document = מסמך Word
    .presentation = מצגת
    .numbers_document = מסמך Numbers
    .early_excel_workbook = חוברת של Excel 4 או מוקדם יותר
    .lotus_worksheet = גיליון של Lotus 1-2-3
    .works_spreadsheet = גיליון של Works
    .outlook_message = הודעת Outlook
    .xml_document = מסמך XML
    .json_document = מסמך JSON

passed_over =
    .lock_file = קובץ נעילה של תוכנת אופיס
    .hidden = מוסתר
    .temporary = קובץ זמני
    .operating_system = הושאר על ידי מערכת ההפעלה
    .earlier_output = תוצר של הרצה קודמת

since =
    .move = { $from } ← { $to }
    .title = מאז הפעם הקודמת
    .lead = הושוו: המאגר מיום { $from } עם המאגר מיום { $to }.
    .clients = לקוחות: { $before } אז, { $now } עכשיו.
    .none = לא חל שינוי בלקוחות.
    .what = מה השתנה
    .new = לקוחות חדשים
    .gone = לקוחות שאינם עוד
    .came_back = לקוחות אבודים שחזרו להזמין
    .newly_lost = לקוחות שאבדו מאז
    .united = לקוחות שאוחדו: כפילויות שנמצאו מאז
    .decayed = כבר לא מולא: { $field }
    .findings = ממצאים: מה נפתר ומה חדש
    .before = אז
    .now = עכשיו

map =
    .title = אילו שדות מלאים
    .lead = חלק הלקוחות שיש להם השדה; ככל שכהה יותר, כך יותר. קו: איש שם אינו זקוק לו.
    .all = כל הלקוחות
    .status = לפי מצב
    .owner = לפי אחראי
    .source = לפי קובץ

rfm =
    .title = לקוחות לפי כמה לאחרונה, כמה פעמים ובכמה הם מזמינים
    .lead = כל לקוח מדורג בין כל המזמינים; הקובץ rfm.csv מפרט אותם.
    .champion = מצטיינים: לאחרונה, והרבה או בתדירות גבוהה
    .loyal = נאמנים: הרבה או לעתים קרובות, לפני זמן מה
    .new = חדשים: יום הזמנה אחד, לאחרונה
    .promising = מבטיחים: לאחרונה, עדיין לא הרבה
    .attention = באמצע: דורשים תשומת לב
    .at_risk = בסיכון: שווים הרבה, שותקים זמן רב
    .sleeping = רדומים: שווים מעט, שותקים זמן רב

change =
    .new = לקוח חדש
    .merged = אוחד
    .changed = השתנה

understood =
    .base = הבסיס הקודם
    .base_column = עמודה של הבסיס הקודם
    .header_known = כותרת מוכרת
    .header_abbreviated = כותרת מוכרת, מקוצרת
    .header_qualified = כותרת מוכרת עם תוספת
    .header_compound = כותרת מוכרת במילה מורכבת
    .header_misspelt = כותרת מוכרת עם שגיאת כתיב
    .header_other_words = כותרת מוכרת במילים אחרות
    .header_part = חלק מכותרת מוכרת
    .header_ending = מסתיימת כמו כותרת מוכרת
    .header_similar = מילים משותפות עם כותרות מוכרות
    .header_extra = ידוע שזה לא שדה של לקוח או הזמנה
    .header_layout = כותרת מוכרת שהוקלדה בפריסת מקלדת אחרת
    .values_like = הערכים נראים כמו `{ $field }`
    .no_values = אין ערכים
    .by_mapping = כך נאמר בקובץ המיפוי
    .values_shared = אותם ערכים להזמנות וללקוחות
    .values_shared_by_lines = אותם ערכים להזמנות ולשורות שלהן
    .remarks = הערות בעמודה אחת, כל אחת על לקוח
    .name_holds = בשם `{ $name }` מופיע `{ $word }`

inspect =
    .unreadable = לא ניתן לקריאה: { $cause }
    .note = הערה: { $what }
    .sheet = גיליון `{ $sheet }`
    .hidden_sheet = גיליון `{ $sheet }` (מוסתר)
    .dialect = { $encoding }, התאים מופרדים ב־`{ $delimiter }`
    .tab = טאב
    .one_column = עמודה אחת
    .header_row = הכותרת בשורה { $first }
    .header_rows = הכותרת בשורות { $first } עד { $last }
    .no_header = ללא כותרת
    .rows = שורות: { $n }
    .table = { $shape }: { $kind } (ודאות { $percent } %: { $why })
    .column = עמודה
    .taken_for = זוהתה בתור
    .sure = ודאות
    .why = למה
    .example = לדוגמה
    .nameless = (עמודה { $n })
    .kept = (נשארת כמו שהיא)

# kartoteka explain
explain =
    .status = סטטוס: { $reason }
    .shows = במאגר כתוב
    .person = אדם: { $told }
    .no_rows = אף שורה מטבלאות הלקוחות: מוכר רק מהזמנות או משיחות
    .made_of = { $n ->
        [one] הורכב משורה אחת
        [two] הורכב משתי שורות
       *[other] הורכב מ־{ $n } שורות
    }
    .row = { $place }, שורה { $row }
    .column = עמודה { $number }
    .not_shown = (לא כך במאגר: { $why })
    .holds = מה מחבר את שורותיו (כל נקודת משקל מכפילה את הסיכויים)
    .rows = שורות { $first } ו־{ $second }: { $weight }
    .weakest = החוליה החלשה ביותר היא שורות { $first } ו־{ $second }; הפקודה `{ $command }` מבטלת אותה
    .decided = מה הוחלט
    .decision = { $left } ו־{ $right }: { $decision }
    .to_judge = להכרעתך: אולי אותו לקוח
    .likely = { $client }: סיכוי של { $share }; { $why }
    .related = קשורים, אך לא אותו לקוח
    .related_by = { $client }: { $how }; { $why }
    .source = מתוך { $place }, שורה { $row }
    .decided_same = הוחלט שהם לקוח אחד
    .decided_different = הוחלט שהם שני לקוחות
    .pair_likely = להכרעתך: סיכוי של { $share } שזה לקוח אחד
    .pair_related = קשורים, אך לא אותו לקוח: { $how }
    .nothing = דבר לא מצא אותם דומים דיים כדי לשאול
    .values_say = מה אומרים ערכיהם (משקלים כפי שסופקו; הרצה מתאימה אותם לרשימה שלה): { $sum }
    .odds = שני לקוחות שנבחרו באקראי כמעט לעולם אינם אחד: זה נוגד, ויותר ככל שהרשימה ארוכה

comparison =
    .tax_id = מספר מס
    .code = קוד
    .phone = טלפון
    .e_mail = דוא״ל
    .domain = דומיין
    .name = שם
    .legal_form = צורה משפטית
    .person = אדם
    .contact = איש קשר
    .birthday = תאריך לידה
    .street = רחוב
    .area = מקום
    .country = מדינה
    .decision = החלטה של אדם
    .other_column = עמודה אחרת
    .other = העמודה „{ $name }”

# kartoteka evaluate
evaluate =
    .lead = עם תווית: { $rows }; באמת: { $truly }, נמצאו: { $found }
    .precision = דיוק { $share }: מתוך { $all } זוגות שורות שאוחדו, { $right } אכן שייכים זה לזה
    .recall = כיסוי { $share }: מתוך { $all } זוגות ששייכים זה לזה, אוחדו { $right }
    .f1 = F1, שניהם במספר אחד: { $share }
    .by_row = כל שורה נספרת בשווה (B-cubed): דיוק { $precision }, כיסוי { $recall }, F1 { $f1 }
    .zones = לאן הגיעו זוגות השורות
    .zone = { $zone }: { $pairs }, באמת לקוח אחד: { $right } ({ $share }), שהם { $recall } מכל אלה ששייכים זה לזה
    .zone_merged = אוחדו
    .zone_review = הושארו לך
    .zone_related = קשורים, לא אותו לקוח
    .zone_apart = נפרדים
    .rules = מה איחד אותם (בין שתי שורות רחוקות באותו לקוח נחשבת החוליה החלשה ביותר)
    .rule = { $evidence }: חיבורים { $joins }, נכונים { $right_joins }; זוגות { $pairs }, נכונים { $right } ({ $share })
    .named = נקוב בהזמנה או בשיחה
    .untold = לא ידוע
    .thresholds = מה היו נותנים ספים אחרים
    .threshold = { $from }: דיוק { $precision }, כיסוי { $recall }, F1 { $f1 }
    .from_weight = איחוד ממשקל { $weight } ומעלה
    .as_done = אוחד כפי שאוחד
    .said_same = ו„אותו לקוח” לכל מה שסביר ב־{ $share }
    .from_probability = מהסתברות { $share } ומעלה
    .records_told = באיזו תדירות שורות נמצאות במקומן
    .pairs_told = באיזו תדירות הזוגות שהושארו לך הם לקוח אחד
    .told = נאמר { $told }, נכון { $share } (מתוך { $count })
