# What the tool says to people, in English (Project Fluent, https://projectfluent.org).
# A message is a part of what is written; its attributes are the sentences of that part. Names in braces are filled in.
# What counts has the plural categories of the Unicode CLDR for the language. To add a language, copy a file, keep the
# names of messages, attributes and placeholders, and add the file to the list in `src/write/words.rs`.

language =
    .code = en
    .direction = ltr
    .thousands = { "," }
    .decimal = { "." }
    .percent = { $n }%

as_of =
    .given = the day that was asked for
    .newest_order = the day of the newest order
    .newest_contact = the day of the newest contact
    .no_date = there is no date of an order or a contact
    .set_aside = { $why }; { $days } left aside as a slip of the pen

console =
    .unread = `{ $file }` could not be read: { $reason }
    .read = Read { $files } with { $rows } in { $seconds } s.
    .client_rows = { $n ->
        [one] { $n } row of clients is
       *[other] { $n } rows of clients are
    }
    .repeated = { $n ->
        [one] { $n } was a duplicate
       *[other] { $n } were duplicates
    }
    .found = { $rows } { $clients }: { $repeated }.
    .found_in_orders = There was no list of clients; the orders name { $clients }.
    .order_rows = { $n ->
        [one] { $n } order row was read
       *[other] { $n } order rows were read
    }
    .orders = { $rows }; { $landed } found their client.
    .as_of = On { $day } ({ $why }):
    .late = { $n ->
        [one] { $n } is late: silent for longer than usual, not lost yet
       *[other] { $n } are late: silent for longer than usual, not lost yet
    }
    .needs = Needs you first:
    .open = Open:
    .report = the report
    .workbook = the clean base, a tab a status
    .model = the model: prior, levels, m and u probabilities
    .model_guide = how to link with it, and what differs
    .untold = nothing can be said

count =
    .clients = { $n ->
        [one] { $n } client
       *[other] { $n } clients
    }
    .rows = { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }
    .files = { $n ->
        [one] { $n } file
       *[other] { $n } files
    }
    .orders = { $n ->
        [one] { $n } order
       *[other] { $n } orders
    }
    .days = { $n ->
        [one] { $n } day
       *[other] { $n } days
    }

field =
    .client_id = Client ID
    .kind = Kind
    .name = Name
    .legal_form = Legal form
    .country = Country
    .tax_ids = Tax IDs
    .phones = Phones
    .emails = E-mails
    .websites = Web sites
    .region = Region
    .city = City
    .postal_code = Post code
    .street = Street
    .bank_accounts = Bank accounts
    .activity = Line of business
    .size = Size
    .tags = Tags
    .channel = Came from
    .owner = Owner
    .status = Status
    .status_reason = Why this status
    .next_contact = Next contact
    .next_contact_reason = Why then
    .do_not_contact = Do not contact
    .refusal_reason = Why refused
    .notes = Notes
    .created = Entered
    .last_contact = Last contact
    .first_order = First order
    .last_order = Last order
    .orders = Orders
    .revenue = Revenue
    .revenue_other = Revenue, other currencies
    .currency = Currency
    .records = Rows merged
    .sources = Files
    .late = Late
    .limit_days = Patience, days
    .lost_on = Lost on
    .chance = Chance of an order
    .codes = Codes elsewhere
    .contact_id = Contact ID
    .client_name = Client
    .full_name = Name
    .position = Position
    .birthday = Birthday
    .left_id = First ID
    .right_id = Second ID
    .left_name = First client
    .right_name = Second client
    .probability = How likely the same
    .weight = Weight
    .why = Why
    .decision = Your decision
    .file = File
    .sheet = Sheet
    .row = Row
    .code = Code
    .reason = Reason
    .content = What stood there
    .relation = Relation
    .evidence = Why
    .done = Done
    .left_key = Key of the first
    .right_key = Key of the second
    .change = Change
    .field = What
    .before = Before
    .after = After

tab =
    .summary = Summary
    .lead = Leads
    .potential = Potential
    .active = Active
    .regular = Regular
    .lost = Lost
    .contacts = Contacts
    .review = Review
    .plan = To do
    .relations = Relations
    .rejected = Rejected
    .changes = Changes

status =
    .lead = Leads
    .potential = Potential
    .active = Active
    .regular = Regular
    .lost = Lost
    .white = White
    .grey = Grey
    .green = Green
    .yellow = Yellow
    .green_gold = Green-gold
    .gold = Gold
    .platinum = Platinum
    .red_green = Red-green
    .red_gold = Red-gold
    .red_platinum = Red-platinum
    .new = New
    .in_progress = In progress
    .offer = Offer
    .closing = Closing
    .converted = Converted
    .rejected_unfit = Rejected: unfit
    .rejected_by_client = Rejected: refused
    .rejected_failed = Rejected: deal failed

status_meaning =
    .lead = found, nothing more yet
    .potential = showed interest
    .active = order from time to time
    .regular = order regularly
    .lost = used to order, silent for too long
    .white = just entered
    .grey = who decides is known
    .green = agreed to look at the offer
    .yellow = agreed to the newsletter
    .green_gold = asked for our product
    .gold = ordered on up to three days
    .platinum = ordered on more than three days
    .red_green = who decides refused the offer
    .red_gold = stopped after up to three order days
    .red_platinum = stopped after more than three order days
    .new = the request came in
    .in_progress = contact data and needs are being found out
    .offer = the offer is being prepared or on its way
    .closing = the answer to the offer is awaited
    .converted = has ordered
    .rejected_unfit = is no fitting client
    .rejected_by_client = the client said no
    .rejected_failed = the deal failed

cell =
    .yes = yes

client_kind =
    .company = company
    .person = person

relation =
    .branch = branch
    .group = group
    .shared_contact = shared phone, e-mail or address
    .shared_person = the same person
    .conflicting_ids = alike, but other tax IDs
    .crowded_id = one tax ID, many unlike names

rejected =
    .other_table = neither clients nor orders
    .no_identity = nothing tells which client it is
    .no_client_named = names no client
    .not_carried_over = not carried over

review =
    .speaks_for = for: { $seen }
    .speaks_against = against: { $seen }
    .same = same
    .different = different
    .prompt_title = Are they one client?
    .prompt = Choose “same” or “different”. Leave it empty if you do not know.

summary =
    .title = The client base
    .as_of = Statuses as of { $day }: { $why }
    .numbers = In figures
    .clients = Clients
    .companies = of them companies
    .persons = of them private persons
    .contacts = People at clients
    .repeated = Rows that repeated a client and were merged
    .orders = Order rows read
    .rejected = Rows not carried over
    .statuses = By status
    .share = Share
    .late = Late
    .revenue = Revenue
    .parts = { $tab } does not fit on one sheet of Excel. It goes on in { $parts }
    .no_links = There are more names than Excel can make links of, so not all lead from clients to contacts and back: look for the client ID
    .needs = What needs you
    .needs_nothing = Nothing: no doubtful pairs, no gaps that hurt.
    .problem = Problem
    .how_many = How many
    .of = Of
    .first = For example
    .worth = Ordered so far
    .how = How
    .out_of = of { $n }
    .by_when = Within
    .who = Whose clients
    .read = What was read
    .kind = Taken for
    .rows = Rows
    .as_clients = Clients
    .as_orders = Orders
    .as_interactions = Calls, meetings
    .as_rejected = Rejected
    .as_other = Headers, totals, empty
    .unread = could not be read: { $reason }

kind =
    .clients = clients
    .contacts = contacts
    .orders = orders
    .interactions = calls and meetings
    .stop_list = do-not-call list
    .other = something else

report =
    .title = Audit of the client base
    .as_of = As of { $day }
    .skip = Skip to the report
    .contents = Contents
    .nav_plan = What to do
    .nav_ledger = What was done
    .nav_criteria = Five criteria
    .nav_duplicates = Duplicates
    .nav_findings = Findings
    .nav_figures = Key figures
    .more = The list is cut here; the CSV files beside this report hold every row.
    .none = None.
    .unknown = not known
    .rest = all others
    .no_currency = no currency given
    .search = Search in this table
    .sort = Sort by this column

verdict =
    .lead = { $files } with { $rows } that tell of clients turn out to be
    .lead_orders = There was no list of clients; { $rows } of orders name
    .clients = { $n ->
        [one] { $n } client
       *[other] { $n } clients
    }
    .split = { $kinds }.
    .companies = { $n ->
        [one] { $n } company
       *[other] { $n } companies
    }
    .persons = { $n ->
        [one] { $n } private person
       *[other] { $n } private persons
    }
    .people = { $n ->
        [one] { $n } contact person
       *[other] { $n } contact persons
    }
    .repeated = { $share } of the client rows repeated a client that was already there and were merged into it; nothing was thrown away.
    .repeated_none = No row repeated another: every client was entered once.
    .customers = { $n ->
        [one] { $n } client has ordered
       *[other] { $n } clients have ordered
    }
    .orders = { $customers }: { $orders } worth { $revenue }.
    .orders_none = No orders were found, so nobody can be called active, regular or lost.
    .active = { $n ->
        [one] { $n } client still orders.
       *[other] { $n } clients still order.
    }
    .late = { $n ->
        [one] { $n } of them is silent for longer than usual; what this client has ordered so far is worth { $worth }.
       *[other] { $n } of them are silent for longer than is usual for them; what they have ordered so far is worth { $worth }.
    }
    .calm = None of them is silent for longer than usual.
    .do_first = Three things to do first
    .do_first_none = Nothing urgent was found.
    .status_chart = Clients by status
    .status_chart_desc = One bar for all clients, divided by status.

ledger =
    .title = What was done
    .lead = Every row that was read is accounted for. A client row became part of a client, an order row belongs to a client or stands alone, and what could not be used is in rejected.csv with its reason.
    .balanced = The account balances: { $rows } rows read, { $rows } rows accounted for.
    .unbalanced = The account does not balance in the files marked below. Please report this.
    .rows_read = Rows read
    .lists = { $n ->
        [one] { $n } list and what became of its rows
       *[other] { $n } lists and what became of their rows
    }
    .sum = Together
    .unread_title = Files that could not be read

criteria =
    .title = Five criteria
    .lead = A base is judged by five questions. Each score is the plain average of the shares below it.
    .no_score = Not enough data
    .currency = Are contact data current?
    .currency_how = Valid phones and e-mails among those written, clients one can reach at all, and clients in touch within the last year.
    .completeness = Is everything there to work with?
    .completeness_how = For each client, whether the fields that daily work needs are filled.
    .duplicates = Is each client there once?
    .duplicates_how = The share of client rows that do not repeat another row.
    .sources = Is it known where clients come from?
    .sources_how = The share of clients whose source is recorded.
    .history = Is the history recorded?
    .history_how = Clients with a recorded contact, with orders, and open clients with a planned next step.
    .of = { $have } of { $of }
    .change = { $change } since { $day }
    .rows = Row by row:

part =
    .phones_valid = Phones that are valid
    .emails_valid = E-mails that are valid
    .reachable = Clients with a phone or e-mail
    .in_touch = Contact or order within a year
    .name = Name
    .tax_id = Tax ID (companies)
    .phone = Phone
    .email = E-mail
    .contact_person = Contact person (companies)
    .city = City
    .street = Street
    .owner = Responsible manager
    .activity = Line of business
    .unique_rows = Rows that repeat nothing
    .channel = Source recorded
    .contact_recorded = A contact is recorded
    .orders_recorded = Orders are recorded
    .next_step = Open clients with a next step

plan =
    .alone = The gravest first, then what carries money, then the most urgent. This is a report alone: `kartoteka run` also writes the workbook and the files that are spoken of here.
    .title = What to do
    .lead = The gravest first, then what carries money, then the most urgent. The workbook clients.xlsx has the clients behind each number: filter it as described.
    .what = What
    .many = How many
    .grave = How grave
    .who = Whose clients
    .when = Within
    .worth = Ordered so far: { $worth }

severity =
    .grave = grave
    .warning = warning
    .note = note

action =
    .mend_files = Open the files that could not be read
    .judge_pairs = Judge pairs that may be one client
    .find_client_of_orders = Find the client of orders that fit nobody
    .mend_rows = Mend rows that could not be carried over
    .find_contact_data = Find a phone or e-mail of clients nobody can reach
    .contact_against_wish = Cancel contacts planned with clients who asked not to be contacted
    .call_late = Call clients who are about to be lost
    .win_back = Plan to win back lost clients
    .find_owner = Give every client a responsible manager
    .plan_next_contact = Plan the next contact with leads and potential clients
    .mend_tax_id = Correct tax IDs with a wrong check digit
    .find_tax_id = Find the tax IDs of companies without one
    .find_channel = Record where clients came from

action_how =
    .mend_files = See “Files that could not be read”: save them anew or remove the password, and run again.
    .judge_pairs = Tab Review of clients.xlsx: choose “same” or “different” in the last column.
    .find_client_of_orders = Filter orders.csv by an empty client_id; the name in those rows fits no client.
    .mend_rows = rejected.csv says what is wrong with each; correct the file and run again.
    .find_contact_data = Filter for empty Phones and E-mails; ask the owner, or look the company up by its tax ID.
    .contact_against_wish = Filter Do not contact = yes and clear the next contact date.
    .call_late = Filter Late = yes in the tabs Active and Regular, the largest revenue first.
    .win_back = Tab Lost, the largest revenue first; note why they left.
    .find_owner = Filter for an empty Owner and share the clients out.
    .plan_next_contact = Tabs Leads and Potential: filter for an empty Next contact.
    .mend_tax_id = The findings below name the rows; a digit is usually mistyped.
    .find_tax_id = Look the company up in its public register.
    .find_channel = Ask the owner; from now on make the field obligatory.

findings =
    .title = Findings
    .lead = What was noticed in the data, by kind, each with a few examples: open the file at that row. These lose information or mislead until somebody mends them.
    .repaired = Repaired on the way, or kept as it was
    .repaired_lead = Nothing to do here: this is what cleaning did, so that it can be checked.
    .where = Where
    .what = What
    .whole = the whole input
    .place = { $place }, row { $row }
    .column = column { $column }

finding =
    .keyboard_layout = Names that look typed with the keyboard in another language
    .currency_assumed = Amounts without a currency, taken as that of their clients' country
    .statuses_differ = Clients that the files call two things at once
    .orders_without_client = Orders that name no client of the base
    .reassign_without_clients = Managers to be relieved whom nobody knows
    .address_kept_whole = Addresses that could not be taken apart
    .ambiguous_date = Dates in which day and month cannot be told apart
    .bank_account_check_digits = Bank accounts with wrong check digits
    .bank_account_lost_precision = Bank accounts whose digits a spreadsheet destroyed
    .cell_errors = Cells that hold an error of the spreadsheet
    .country_unknown = Countries that could not be told
    .date_unreadable = Dates that cannot be read
    .delimiter_differs = Lines with another delimiter than the rest
    .do_not_contact_buys = Clients that must not be contacted and still order
    .email_at_word = E-mails with “at” for “@”, repaired
    .email_comma_for_dot = E-mails with a comma for a dot, repaired
    .email_homoglyph = E-mails with a letter of another alphabet, repaired
    .contact_in_name = Contacts in a column of names, moved
    .do_not_contact_in_name = Names with “do not contact” behind them
    .email_in_phone = E-mails in a column of phones, moved
    .email_in_website = E-mails in a column of web sites, moved
    .email_spaces = E-mails with spaces inside, repaired
    .email_typo = E-mails of a provider that looks misspelt
    .email_unknown_suffix = E-mails with an ending that nobody registers
    .encoding_mixed = Files written in two encodings
    .encoding_repaired = Text that had been decoded wrongly, restored
    .encoding_unsure = Files whose encoding is not sure
    .file_damaged = Damaged files
    .file_empty = Empty files
    .file_encrypted = Files protected by a password
    .file_too_large = Files too large to read
    .file_unreadable = Files that could not be opened
    .format_unknown = Files of an unknown kind
    .lines_in_quotes = Lines that stood in quotes as a whole, unwrapped
    .name_empty = Names without a letter
    .not_a_bank_account = Values in a column of bank accounts that are none
    .not_a_person = Values in a column of people that are no names, kept
    .not_a_phone = Values in a column of phones that are none
    .not_a_tax_id = Values in a column of tax IDs that are none
    .not_a_website = Values in a column of web sites that are none
    .not_an_address = Values in a column of addresses that are none, kept
    .not_an_email = Values in a column of e-mails that are none
    .nul_bytes = Files with NUL bytes
    .order_date_implausible = Orders with dates that cannot be right, left out of the statuses
    .passed_over = Files passed over
    .phone_ambiguous = Phones that fit several countries
    .phone_area_code_added = Phones that took the area code of their row's city
    .phone_area_code_changed = Phones with an area code that is no longer in use
    .phone_area_code_shared = Phones that took the area code of the number beside them
    .phone_country_guessed = Phones whose country was taken from other rows
    .phone_double_prefix = Phones with the country code twice, repaired
    .phone_invalid = Phone numbers that cannot exist
    .phone_local = Phones without an area code
    .phone_lost_precision = Phones whose digits a spreadsheet destroyed
    .phone_no_country = Phones without a country
    .phone_plus_misplaced = Phones with the plus in the wrong place, repaired
    .phone_plus_restored = Phones that had lost their plus, repaired
    .phone_shorthand = Phones written as the ending of the one before
    .phone_trunk_prefix = Phones with an old trunk prefix, repaired
    .placeholder = Stand-ins such as “-” or “none”, left out
    .position_in_name = Posts beside the names of persons
    .postal_code_invalid = Post codes that fit no country
    .quotes_not_closed = Cells with a quote that nothing closes
    .quotes_not_doubled = Cells with quotes that are not doubled
    .several_owners = Clients with several managers in charge
    .several_tax_ids = Clients with more than one valid tax ID of a kind
    .sheet_damaged = Damaged sheets
    .status_contradiction = Statuses in the files that the orders contradict
    .tax_id_check_digit = Tax IDs with a wrong check digit
    .tax_id_country_differs = Tax IDs of another country than they say
    .tax_id_length = Tax IDs with too few or too many digits
    .tax_id_lost_precision = Tax IDs whose digits a spreadsheet destroyed
    .tax_id_other_scheme = IDs of another register than their column says
    .tax_id_scheme_guessed = IDs whose register was told by their digits
    .tax_id_unknown_scheme = IDs whose register could not be told
    .tax_id_zeros_restored = Tax IDs that had lost leading zeros, repaired
    .text_destroyed = Text whose letters were lost before
    .value_noticed = Unusual values
    .website_in_email = Web sites in a column of e-mails, moved
    .words_in_email = E-mails with words beside them
    .decision_against_ids = Clients that are one by decision, though their IDs differ
    .decision_overruled = Decisions that a later one overrules
    .decision_unreadable = Decisions that say neither “same” nor “different”
    .decision_without_object = Decisions about clients that are no longer there
    .do_not_contact_regular = Clients that must not be contacted and are called regular
    .person_at_several_clients = People who stand at several clients
    .contact_from_remark = Clients whose phone, e-mail or tax id stands only in a remark
    .several_addresses = Clients with addresses in several cities

duplicates =
    .title = Duplicates
    .repeated = { $n ->
        [one] { $n } row repeated a client that was already there.
       *[other] { $n } rows repeated a client that was already there.
    }
    .lead = { $rows } Judge the merging by these examples; if one is wrong, say so in the tab Review or in a file given with --decisions.
    .none = No row repeated a client that was already there.
    .by_rows = Clients by the number of rows they were made of
    .by_rows_more = { $n } or more
    .between = Which files repeat each other
    .between_within = within { $file }
    .between_two = { $left } and { $right }
    .biggest = Merged from most rows
    .least_certain = Merged with the least certainty
    .apart = Kept apart though similar: for you to judge
    .certainty = { $percent } certain
    .likely = { $percent } likely the same
    .shown = { $n } of { $all } rows shown
    .rows_joined = Why rows { $left } and { $right } are one client
    .rows_joined_other = Why further rows belong here
    .address = Address
    .for = speaks for one client
    .against = speaks against
    .place = Where
    .sample = Taken by chance

figures =
    .year = Of the clients kept a year ago, { $percent } are kept now.
    .title = Key figures
    .lead = Shown as far as the data carries them.
    .customers = Clients that ordered
    .customers_note = { $percent } of all clients
    .average = Average order
    .repeat = Order again
    .repeat_note = of those who ordered at all
    .active = Order now
    .active_note = active and regular clients
    .at_risk = At risk
    .at_risk_note = ordered so far by { $late }
    .late = { $n ->
        [one] { $n } late client
       *[other] { $n } late clients
    }
    .funnel = How far clients got
    .funnel_known = In the base
    .funnel_interested = Showed interest
    .funnel_ordered = Ordered
    .funnel_again = Ordered again
    .funnel_regular = Order regularly now
    .ages = Last contact or order
    .age_30 = within 30 days
    .age_90 = 31 to 90 days ago
    .age_180 = 91 to 180 days ago
    .age_365 = 181 days to a year ago
    .age_more = more than a year ago
    .age_never = no date recorded
    .months = Orders by month
    .months_desc = The number of orders in each of the last months.
    .month = Month
    .orders = Orders
    .revenue = Revenue, { $currency }
    .segment_channel = By where clients came from
    .segment_owner = By responsible manager
    .segment_city = By city
    .segment_activity = By line of business
    .segment_name = Segment
    .clients = Clients
    .ordered = Ordered
    .share = Share
    .refusals = Why clients refused
    .missing = Not shown, because the data does not carry it
    .table = The figures as a table
    .reaction = First contact after
    .reaction_note = half of { $clients } clients sooner; { $quick } by the next day
    .segment_size = By size
    .flows = Who stayed, who came, who left
    .flows_lead = A client is kept until it has been silent for longer than its own patience. Retention: of those kept at the start of the month, how many were not lost in it.
    .kept = Kept
    .new = New
    .regained = Regained
    .lost = Lost
    .retention = Retention
    .cohorts = How long clients stay
    .cohorts_lead = Clients by the year of their first order, and the share of them that ordered in each year since.
    .cohort = First order in
    .same_year = That year
    .years_later = + { $n }
    .seasons = Strong and weak months
    .seasons_lead = Orders by month of the year over all full years; 100% is an average month.
    .channels = What channels cost and brought
    .cost = Cost
    .per_customer = Cost of a customer
    .ratio = Revenue per unit spent

missing =
    .time_to_first_reaction = Time to the first reaction: needs the day a request came in and the day of the first answer.
    .channel_cost = Return of each channel: needs a table of what each channel cost.
    .conversion_by_channel = Conversion by channel: needs a column that says where a client came from.
    .conversion_by_owner = Conversion by manager: needs a column that names the responsible manager.
    .orders = Orders, average order, repeat purchases, seasonality: need a list of orders.
    .refusals = Reasons for refusals: need a column or remarks that say why clients refused.
    .seasons = Strong and weak months: need the orders of two full years.
    .retention = How long clients stay: needs orders of more than one year.
    .segments_by_activity = Segments by line of business: need a column that names it.
    .segments_by_size = Segments by size: need a column that says how large a client is.

footer =
    .made = Made by kartoteka { $version } from { $files }. Nothing left this machine; this page loads nothing from the network.

status_word =
    .lead = lead
    .potential = potential
    .active = active
    .regular = regular
    .lost = lost

reason =
    .so = { $why } -> { $status }
    .so_late = { $why } -> { $status } (late)
    .only_ahead = first order is dated in the future: { $day }
    .no_order = no completed order
    .no_order_cancelled = no completed order ({ $n } cancelled)
    .undated = { $n ->
        [one] { $n } order without a date
       *[other] { $n } orders without a date
    }
    .told = `{ $words }`
    .told_on = `{ $words }` on { $day }
    .file_says = the file says `{ $words }`
    .last_order = { $n ->
        [one] last order { $day }, { $n } day ago
       *[other] last order { $day }, { $n } days ago
    }
    .only_order = only order so far
    .usual_gap = usually orders every { $gap } days ({ $n } order days)
    .recent = { $n } in the last { $days } days
    .next_order = next order is dated { $day }
    .limit = limit { $n } days
    .outlook = chance of an order in the next { $days } days { $chance }%
    .similar_pause = similar pause { $from }..{ $to }
    .came_back = came back after { $n } days
    .cancelled = { $n ->
        [one] { $n } cancelled order ignored
       *[other] { $n } cancelled orders ignored
    }

next =
    .date_set = date set in the files
    .missed = was to be contacted on { $day }, and nothing is recorded since
    .win_back = win back: lost since { $day }
    .after_order = after the order dated { $day }
    .middle_of_pause = middle of the usual pause of { $days } days
    .order_due = an order is due after the usual { $days } days
    .lost_from = counts as lost from { $day }
    .nobody_answered = call again: nobody answered
    .asked_later = call again: asked to be called later
    .after_refusal = ask again after a refusal
    .follow_up = follow up the interest shown

reminder =
    .calendar = Client reminders
    .contact = Contact: { $client }
    .birthday = Birthday: { $person } ({ $client })

row =
    .blank = nothing stands in it
    .header_again = the header again
    .numbers_columns = numbers the columns
    .section_cell = one cell across the table names a section
    .section = names a section
    .group = names the group of the rows below
    .group_sums = names the group of the rows below and holds their sums
    .amounts_alone = holds amounts alone, where every other row has a date and a number
    .turned_header = names what stands beside it; the sheet was turned
    .above_table = stands above the table
    .below_table = stands below the table
    .says_sums = its label says that it holds sums
    .rule = underlines or rules off the rows
    .names_columns = names the columns
    .names_delimiter = names the delimiter
    .sums = its numbers are the sums of the columns above
    .only_one = the only row of its client
    .one_of = one of { $n } rows of its client
    .no_client = no client found
    .other_table = the table tells neither of clients nor of orders nor of contacts with them
    .not_understood = nothing in the row could be understood

rejected_because =
    .no_client_named = names no client: neither a name nor a phone, an e-mail, an id or a code
    .no_order = has neither a number nor a date nor an amount that can be read
    .no_interaction = tells of no call, meeting or letter

related =
    .branch = the same name at another place
    .group = names and contacts in common, but each has words of its own
    .shared_contact = different names with a contact in common
    .shared_person = the same person at two clients
    .conflicting_ids = alike, but their valid ids differ
    .crowded_id = the same tax id, which many clients with unlike names give
    .because = { $lead }: { $seen }
    .stands_at_both = { $name } stands at both: { $line }

kept =
    .no_column = the base has no column for it
    .other_spelling = another spelling was chosen
    .normal_form = kept in its normal form
    .other_address = another address, or another spelling of it, was chosen as a whole
    .status_judged = the status is judged from orders and words together
    .other_value = another value was chosen, or the base has no column for it
    .rule_priority = another source has priority (rule `priority`)
    .rule_recent = another row is more recent (rule `recent`)
    .rule_complete = another value is more complete (rule `complete`)
    .rule_frequent = more rows say something else (rule `frequent`)
    .rule_newer_source = the other value stands in a newer source (rule `newer_source`)
    .rule_none = nothing told the values apart, and the first by alphabet was kept
    .tells_age = it tells how new its row is, and the base has no column for it

level =
    .with_value = { $level } { $value }
    .with_value_seen = { $level } { $value }, seen at { $n } differently named clients
    .with_rare_word = { $level }: they agree on the rare word "{ $word }"
    .bank_account = (bank account) { $account }
    .quoted = "{ $name }"
    .same_valid_id = same valid id
    .same_id_without_a_check_digit = same id, without a check digit
    .different_ids_one_of_them_doubtful = different ids, one of them doubtful
    .different_valid_ids = different valid ids
    .same_code = same code
    .different_codes = different codes
    .same_phone = same phone
    .phones_one_slip_apart = phones one slip apart
    .different_phones = different phones
    .same_e_mail = same e-mail
    .e_mails_one_slip_apart = e-mails one slip apart
    .different_e_mails = different e-mails
    .same_domain = same domain
    .different_domains = different domains
    .same_name = same name
    .same_name_but_for_spelling = same name but for spelling
    .acronym = acronym
    .same_name_but_for_common_words = same name but for common words
    .one_name_holds_the_other = one name holds the other
    .some_words_in_common = some words in common
    .names_differ_in_numbers = names differ in numbers
    .one_is_a_person = one is a person
    .different_names = different names
    .same_legal_form = same legal form
    .different_legal_forms = different legal forms
    .same_person = same person
    .same_person_but_for_spelling = same person but for spelling
    .one_name_more = one name more
    .one_name_in_common = one name in common
    .different_persons = different persons
    .same_contact = same contact
    .same_contact_but_for_spelling = same contact but for spelling
    .same_contact_one_name_more = same contact, one name more
    .contacts_share_a_name = contacts share a name
    .different_contacts = different contacts
    .same_birthday = same birthday
    .birthdays_one_slip_apart = birthdays one slip apart
    .birthdays_partly_the_same = birthdays partly the same
    .different_birthdays = different birthdays
    .same_address = same address
    .same_address_but_for_spelling = same address but for spelling
    .same_street = same street
    .different_streets = different streets
    .same_post_code = same post code
    .same_city = same city
    .same_city_other_post_code = same city, other post code
    .places_near_by = places near by
    .different_places = different places
    .different_countries = different countries
    .same_country = same country
    .same = same
    .nearly_the_same = nearly the same
    .different = different
    .decided = it was decided that they are one client
    .earlier_base = one client in the earlier base
    .one_cell = one cell of the sheet names both
    .orders_of_base = the earlier base has its orders at this client
    .merged_into = it turned out to be one client with { $client }

noticed =
    .keyboard_layout = the name looks typed with the keyboard in another language; it reads as `{ $detail }`
    .currency_assumed = { $n ->
        [one] { $n } amount names no currency; { $currency } is assumed, as its client's country pays in it
       *[other] { $n } amounts name no currency; { $currency } is assumed, as nearly all of their clients are in a country that pays in it
    }
    .statuses_differ = the files say `{ $words }` and `{ $other }`, neither with a date; the stronger one holds: { $judged }
    .orders_without_client = { $n ->
        [one] { $n } order row worth { $amount } names nobody of the base
       *[other] { $n } order rows worth { $amount } name nobody of the base
    }
    .nobody_of_that_name = nobody is called `{ $owner }`: no client was handed over
    .address_kept_whole = the address could not be taken apart and is kept whole
    .ambiguous_date = day and month cannot be told apart
    .ambiguous_dates = no date of the column `{ $column }` tells day and month apart
    .bank_account_check_digits = the bank account fails its check digits
    .bank_account_lost_precision = a spreadsheet destroyed digits of the bank account
    .country_unknown = the country could not be told
    .date_unreadable = the date cannot be read or is impossible
    .email_at_word = `at` was written for `@` in the e-mail
    .email_comma_for_dot = a comma stood for a dot in the e-mail
    .email_homoglyph = a letter of another alphabet stood in the e-mail
    .contact_in_name = a phone, e-mail or tax id stood behind the name
    .do_not_contact_in_name = `do not contact` stood behind the name
    .email_in_phone = an e-mail stood in a column of phones
    .email_in_website = an e-mail stood in a column of web sites
    .email_spaces = spaces stood inside the e-mail
    .email_typo = the e-mail's provider looks misspelt; perhaps it is `{ $detail }`
    .email_unknown_suffix = the e-mail ends in a suffix that nobody registers
    .name_empty = the name holds no letter and no digit
    .not_a_bank_account = the value is no bank account
    .not_a_person = the value is no name of a person
    .not_a_phone = the value is no phone
    .not_a_tax_id = the value is no tax id
    .not_a_website = the value is no web site
    .not_an_address = the value is no address
    .not_an_email = the value is no e-mail address
    .phone_ambiguous = the phone fits several countries and the row names none
    .phone_area_code_added = the phone had no area code; that of the row's city was put before it
    .phone_area_code_changed = the phone carried an area code that is no longer in use; the new one was put in its place
    .phone_area_code_shared = the phone took its area code from the number beside it
    .phone_country_guessed = the country of the phone was taken from other rows
    .phone_double_prefix = the phone carried its country code twice
    .phone_invalid = no country has such a phone number
    .phone_local = the phone lacks its area code
    .phone_lost_precision = a spreadsheet destroyed digits of the phone
    .phone_no_country = the phone names no country and none could be assumed
    .phone_plus_misplaced = the plus of the phone stood in the wrong place
    .phone_plus_restored = the phone had lost its plus
    .phone_shorthand = a phone was written as the ending of the one before it
    .phone_trunk_prefix = the phone carried an old trunk prefix
    .placeholder = the value stands for nothing
    .position_in_name = a second post stood beside the name of the person
    .postal_code_invalid = the post code fits no country
    .remark = a remark beside the value
    .extra_column = the base has no column for it
    .tax_id_check_digit = the tax id fails its check digit
    .tax_id_country_differs = the tax id belongs to another country than it says
    .tax_id_length = the tax id has too few or too many digits
    .tax_id_lost_precision = a spreadsheet destroyed digits of the tax id
    .tax_id_other_scheme = the id is of another register than its column says
    .tax_id_scheme_guessed = the register of the id was told by its digits
    .tax_id_unknown_scheme = the register of the id could not be told
    .tax_id_zeros_restored = leading zeros of the tax id were put back
    .website_in_email = a web site stood in a column of e-mails
    .words_in_email = words stood beside the e-mail
    .value_noticed = the value is unusual: { $finding }
    .row_rejected = the row { $reason }
    .mapping_column_gone = the mapping names the column `{ $column }`, which the table has not
    .mapping_table_gone = the mapping names the table `{ $table }`, which is nowhere in the input
    .do_not_contact_buys = { $client } must not be contacted and is `{ $status }`
    .status_contradiction = the file says `{ $words }` ({ $told }), but the last order was { $days } days before the day of judgement: { $judged }
    .order_date_implausible = an order is dated `{ $date }`, which cannot be right; it is left out of the status
    .several_owners = { $client } has { $n } managers in charge; `{ $owner }` is the newest
    .several_tax_ids = { $client } has more than one valid { $scheme }
    .on_sheet = { $what } (sheet `{ $sheet }`)
    .sheet_damaged = sheet `{ $sheet }` is damaged: { $cause }
    .sheet_too_wide = { $n } cells of sheet `{ $sheet }` stand beyond column { $columns } and were left out
    .sheet_too_sparse = sheet `{ $sheet }` has its cells too far apart and was not read
    .unpacks_too_large = unpacked it is larger than the { $megabytes } megabytes that are read, or so much larger than packed that it is taken for a trap
    .became_shorter = it became shorter while it was being read
    .ends_within_sheet = it ends in the middle of a sheet
    .sheet_namesake = another sheet has the same name
    .cells_unreadable = cells that cannot be read: { $n }, the first because of: { $cause }
    .merged_over_values = cells of sheet `{ $sheet }` with values under a merge that shows another: { $n }
    .repeated_cells_left_out = repetitions of cells of sheet `{ $sheet }` left out, as they are too many: { $n }
    .blank_rows_left_out = { $n } blank rows of sheet `{ $sheet }` were left out
    .cells_repaired = { $n } cells of sheet `{ $sheet }` held text that had been decoded wrongly and was restored
    .comments_left_out = { $n } comments of sheet `{ $sheet }` stand where no row is and were left out
    .passed_over = passed over: { $reason }
    .file_too_large = larger than the { $megabytes } megabytes that are read
    .no_right = there is no right to read it
    .vanished = it vanished while it was being read
    .unreadable = it cannot be read
    .no_file = it is no file but a pipe, a socket or a device
    .link_in_circle = it is a link to a folder that holds it
    .link_to_nothing = it is a link to something that is not there, or it vanished
    .file_empty = the file is empty
    .archive_empty = the archive is empty
    .nothing_written = nothing is written in it
    .archives_too_deep = archives within archives, too deep
    .archive_damaged = the archive is damaged: { $cause }
    .workbook_damaged = the workbook is damaged: { $cause }
    .sectors_in_circle = its sectors follow each other in a circle
    .parts_do_not_fit = its parts do not fit together
    .cells_too_far_apart = its cells stand too far apart
    .file_encrypted = protected by a password; save it without one
    .web_page_without_table = a web page without a table
    .no_table_in = { $what }, which holds no table that is read
    .encoding_mixed = { $n ->
        [one] { $n } line is written in another encoding than the rest
       *[other] { $n } lines are written in another encoding than the rest
    }
    .encoding_unsure = read as { $encoding }, though { $rival } is nearly as likely
    .nul_bytes = { $n ->
        [one] { $n } NUL byte was left out
       *[other] { $n } NUL bytes were left out
    }
    .lines_repaired = { $n ->
        [one] { $n } line held text that had been decoded wrongly before and was restored
       *[other] { $n } lines held text that had been decoded wrongly before and was restored
    }
    .lines_in_quotes = { $n ->
        [one] { $n } line stood in quotes as a whole and was unwrapped
       *[other] { $n } lines stood in quotes as a whole and were unwrapped
    }
    .quotes_not_doubled = { $n ->
        [one] { $n } cell holds quotes that are not doubled; every letter was kept
       *[other] { $n } cells hold quotes that are not doubled; every letter was kept
    }
    .quotes_not_closed = { $n ->
        [one] { $n } cell begins with a quote that nothing closes
       *[other] { $n } cells begin with a quote that nothing closes
    }
    .delimiter_differs = { $n ->
        [one] { $n } line has another delimiter than the rest and was split by it
       *[other] { $n } lines have another delimiter than the rest and were split by it
    }
    .text_destroyed = { $n ->
        [one] { $n } cell holds text whose letters were lost before (`????` or `�`)
       *[other] { $n } cells hold text whose letters were lost before (`????` or `�`)
    }
    .cell_errors = { $n ->
        [one] { $n } cell holds a formula's error
       *[other] { $n } cells hold a formula's error
    }
    .decision_against_ids = “{ $left }” and “{ $right }”: `{ $ruling }` was decided and obeyed, though their valid IDs differ
    .decision_overruled = “{ $left }” and “{ $right }”: a later decision overrules `{ $ruling }`
    .decision_unreadable = line { $line } of the decisions says `{ $said }`, neither `same` nor `different`
    .decision_without_object = “{ $left }” and “{ $right }”: `{ $ruling }` was decided, but no row that could only be one of them is there any more
    .do_not_contact_regular = { $client } must not be contacted, and is called `{ $word }`
    .person_at_several_clients = { $client } and { $other } have { $name } in common
    .contact_from_remark = { $client }: `{ $value }` was taken from a remark, for no column tells one
    .several_addresses = { $client } has addresses in { $n } cities; `{ $city }` was kept

format =
    .pdf_document = a PDF document
    .png_image = a PNG image
    .jpeg_image = a JPEG image
    .gif_image = a GIF image
    .bitmap_image = a bitmap image
    .tiff_image = a TIFF image
    .rar_archive = a RAR archive
    .sevenzip_archive = a 7z archive
    .bzip2_stream = a bzip2 stream
    .xz_stream = an xz stream
    .zstd_stream = a zstd stream
    .sqlite_database = an SQLite database
    .windows_program = a Windows program
    .linux_program = a Linux program
    .parquet_file = a Parquet file
    .rich_text_document = a rich text document
    .access_database = an Access database
    .sound_file = a sound file
    .sound_or_video_file = a sound or video file
    .font = a font
    .binary_file = a binary file
    .open_document = an Open Document that is no spreadsheet
    .word_document = a Word document
    .presentation = a presentation
    .numbers_document = a Numbers document
    .early_excel_workbook = a workbook of Excel 4 or earlier
    .lotus_worksheet = a Lotus 1-2-3 worksheet
    .works_spreadsheet = a Works spreadsheet
    .outlook_message = an Outlook message
    .xml_document = an XML document
    .json_document = a JSON document

passed_over =
    .lock_file = an office program's lock file
    .hidden = hidden
    .temporary = a temporary file
    .operating_system = left there by the operating system
    .earlier_output = the output of an earlier run

since =
    .move = { $from } → { $to }
    .title = Since last time
    .lead = Compared: the base of { $from } with that of { $to }.
    .clients = Clients: { $before } then, { $now } now.
    .none = Nothing changed among the clients.
    .what = What changed
    .new = New clients
    .gone = Clients no longer there
    .came_back = Lost clients who order again
    .newly_lost = Clients lost since
    .united = Clients made one: duplicates found since
    .decayed = No longer filled: { $field }
    .findings = Findings: what was solved, what is new
    .before = Then
    .now = Now

map =
    .title = Which fields are filled
    .lead = The share of clients that have the field; the darker, the more. A dash: nobody there needs it.
    .all = All clients
    .status = By status
    .owner = By responsible manager
    .source = By file

rfm =
    .title = Clients by how lately, how often and for how much they order
    .lead = Each client is scored among all that ordered; rfm.csv names them.
    .champion = Champions: lately, and often or much
    .loyal = Loyal: often or much, a while ago
    .new = New: one order day, lately
    .promising = Promising: lately, not much yet
    .attention = In between: need attention
    .at_risk = At risk: worth much, silent for long
    .sleeping = Sleeping: worth little, silent for long

change =
    .new = new client
    .merged = merged
    .changed = changed

understood =
    .base = the earlier base
    .base_column = a column of the earlier base
    .header_known = known header
    .header_abbreviated = known header, abbreviated
    .header_qualified = known header with a qualifier
    .header_compound = known header in a compound
    .header_misspelt = known header, misspelt
    .header_other_words = known header in other words
    .header_part = part of a known header
    .header_ending = ends like a known header
    .header_similar = shares words with known headers
    .header_extra = known to be no field of a client or an order
    .header_layout = known header, typed in another keyboard layout
    .values_like = its values look like `{ $field }`
    .no_values = no values
    .by_mapping = the mapping says so
    .values_shared = its values are shared by orders and clients
    .values_shared_by_lines = its values are shared by orders and their lines
    .remarks = remarks in one column, each about a client
    .name_holds = the name `{ $name }` holds `{ $word }`

inspect =
    .unreadable = cannot be read: { $cause }
    .note = note: { $what }
    .sheet = sheet `{ $sheet }`
    .hidden_sheet = sheet `{ $sheet }` (hidden)
    .dialect = { $encoding }, cells parted by `{ $delimiter }`
    .tab = tab
    .one_column = one column
    .header_row = header in row { $first }
    .header_rows = header in rows { $first } to { $last }
    .no_header = no header
    .rows = rows: { $n }
    .table = { $shape }: { $kind } ({ $percent } % sure: { $why })
    .column = column
    .taken_for = taken for
    .sure = sure
    .why = why
    .example = for example
    .nameless = (column { $n })
    .kept = (kept as it is)

# kartoteka explain
explain =
    .status = status: { $reason }
    .shows = The base shows
    .person = person: { $told }
    .no_rows = No row of a client table: only orders or calls name it
    .made_of = { $n ->
        [one] Made of one row
       *[other] Made of { $n } rows
    }
    .row = { $place }, row { $row }
    .column = column { $number }
    .not_shown = (not shown so: { $why })
    .holds = What holds its rows together (each point of weight doubles the odds)
    .rows = rows { $first } and { $second }: { $weight }
    .weakest = the weakest link is that of rows { $first } and { $second }; `{ $command }` undoes it
    .decided = What was decided
    .decision = { $left } and { $right }: { $decision }
    .to_judge = For you to judge: may be the same
    .likely = { $client }: { $share } likely; { $why }
    .related = Related, not the same
    .related_by = { $client }: { $how }; { $why }
    .source = from { $place }, row { $row }
    .decided_same = It was decided that they are one client
    .decided_different = It was decided that they are two clients
    .pair_likely = For you to judge: { $share } likely to be one client
    .pair_related = Related, not the same: { $how }
    .nothing = Nothing found them alike enough to ask about
    .values_say = What their values say (weights as shipped; a run adapts them to its list): { $sum }
    .odds = two clients picked at random are hardly ever one: that speaks against it, the more the longer the list

comparison =
    .tax_id = tax id
    .code = code
    .phone = phone
    .e_mail = e-mail
    .domain = domain
    .name = name
    .legal_form = legal form
    .person = person
    .contact = contact person
    .birthday = birthday
    .street = street
    .area = place
    .country = country
    .decision = a person’s word
    .other_column = another column
    .other = column “{ $name }”

# kartoteka evaluate
evaluate =
    .lead = { $rows } with a label: truly { $truly }, found as { $found }
    .precision = Precision { $share }: of { $all } pairs of rows put together, { $right } belong together
    .recall = Recall { $share }: of { $all } pairs that belong together, { $right } were put together
    .f1 = F1, the two in one figure: { $share }
    .by_row = Each row counted alike (B-cubed): precision { $precision }, recall { $recall }, F1 { $f1 }
    .zones = Where the pairs of rows went
    .zone = { $zone }: { $pairs }, one client in truth: { $right } ({ $share }), which is { $recall } of all that belong together
    .zone_merged = merged
    .zone_review = left to you
    .zone_related = related, not the same
    .zone_apart = apart
    .rules = What put them together (of two rows far apart in a client, the weakest link between them counts)
    .rule = { $evidence }: joins { $joins }, right { $right_joins }; pairs { $pairs }, right { $right } ({ $share })
    .named = named by an order or a call
    .untold = not told
    .thresholds = What other thresholds would have given
    .threshold = { $from }: precision { $precision }, recall { $recall }, F1 { $f1 }
    .from_weight = merged from weight { $weight } on
    .as_done = merged as it was
    .said_same = and “same” said to all that is { $share } likely
    .from_probability = from probability { $share } on
    .records_told = How often rows belong where they were put
    .pairs_told = How often the pairs left to you are one client
    .told = told { $told }, true { $share } (of { $count })
