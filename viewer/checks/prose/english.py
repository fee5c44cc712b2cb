"""English: what numbers, and the words around them, look like in its press."""

from viewer.checks.prose.tables import Tables


class English(Tables):
    """The words of English."""

    code = "en"
    small = {
        0: "zero",
        1: "one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty fourty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
    }
    hundred = "hundred"
    scales = {
        12: "dozen",
        10**3: "thousand thousands",
        10**5: "lakh lakhs",
        10**6: "million millions",
        10**7: "crore crores",
        10**9: "billion billions",
        10**12: "trillion trillions",
    }
    suffixes = {
        10**3: "k",
        10**6: "m mn mln mio",
        10**9: "b bn bln",
        10**12: "tn trn",
    }
    dimensions = "long wide high tall deep thick away apart below above across square squared"
    joiner = "and"
    one = "one"
    articles = "a an"
    reaching = "up to"
    half = "half a, half-a, a half, half"
    quarter = "a quarter of a, quarter of a, a quarter"
    and_a_half = "and a half, -and-a-half"
    sizes = {
        10: "tens",
        12: "dozens",
        20: "scores",
        100: "hundreds",
        10**3: "thousands",
        10**6: "millions",
        10**9: "billions",
        10**12: "trillions",
    }
    vague = "several many few couple numerous countless"
    size_links = "of"
    ordinals = {
        1: "first",
        2: "second",
        3: "third",
        4: "fourth",
        5: "fifth",
        6: "sixth",
        7: "seventh",
        8: "eighth",
        9: "ninth",
    }
    fractions = {
        2: "half halves",
        3: "third thirds",
        4: "quarter quarters fourth fourths",
        5: "fifth fifths",
        6: "sixth sixths",
        7: "seventh sevenths",
        8: "eighth eighths",
        9: "ninth ninths",
        10: "tenth tenths",
        100: "hundredth hundredths",
    }
    percent = (
        "%, ‰, per cent, per-cent, percent, pct, percentage point, percentage points, "
        "percentage-point, pc, pp"
    )
    money = (
        "dollar, dollars, euro, euros, pound, pounds, pounds sterling, sterling, franc, francs, "
        "swiss francs, yen, yuan, renminbi, rupee, rupees, rand, peso, pesos, real, reais, "
        "dirham, dirhams, riyal, riyals, naira, shilling, shillings, krone, kroner, krona, "
        "kronor, zloty, lira, won, ringgit, baht, dong, cent, cents, pence, us dollars, american "
        "dollars, canadian dollars, australian dollars, new zealand dollars, singapore dollars, "
        "hong kong dollars, u.s. dollars, cfa francs, usd, eur, gbp, chf, jpy, cny, inr, zar, "
        "aud, cad, nzd, sgd, hkd, sek, nok, dkk, aed, sar, xof, xaf, $, €, £, ¥, ₹, ₽, ₩, ₦"
    )
    durations = (
        "second seconds minute minutes min mins hour hours hr hrs day days night nights week "
        "weeks weekend weekends fortnight month months quarter quarters semester semesters year "
        "years yr yrs decade decades century centuries"
    )
    persons = "children child people persons person adults women men girls boys youths those minors"
    ages_before = (
        "aged, ages, aged between, ages between, aged from, age, aged about, at age, at the age "
        "of, children under, children below, children younger than, people over, people under, "
        "adults over, women over, men over, girls under, boys under, youths under, those under, "
        "those over, aged under, aged over, aged at least, below the age of, under the age of, "
        "over the age of, above the age of, from the age of, by the age of, under age, below "
        "age, over age, above age, minors under, younger than, older than, under-, over-, "
        "persons under, persons over, everyone over, anyone over, anyone under, everyone under"
    )
    ages_after = (
        "year old, year olds, years old, years of age, -years-old, -year-old, -year-olds, -year "
        "old, -year olds, years-old, yr old, -yr-old"
    )
    months = (
        "january jan february feb march mar april apr may june jun july jul august aug september "
        "sept sep october oct november nov december dec"
    )
    weak_year_heads = "of between and by through for"
    strong_year_heads = "in since year"
    year_heads = (
        "in since during by of from until till to before after between and through late early "
        "mid year fiscal fy around circa summer spring autumn fall winter christmas end for the "
        "class edition season sdg agenda target targets"
    )
    year_parts = (
        "quarter half month months semester spring summer autumn fall winter season end start "
        "beginning middle rest remainder course"
    )
    names = (
        "bib top mile week weeks rooms lines grades classes article articles section sections "
        "chapter chapters page pages figure fig table annex appendix rule resolution resolutions "
        "law act regulation directive decree phase stage goal goals sdg target level room gate "
        "platform line route highway flight version model no nos nr number paragraph paragraphs "
        "para part title volume vol issue item case step band grade type tier channel formula "
        "operation unit box suite floor exhibit footnote note clause schedule protocol "
        "convention circular iso rfc windows boeing airbus apollo psalm verse studio area pier "
        "terminal block building apartment catalogue tel telephone phone fax call hotline "
        "extension ext isbn issn doi po postcode zip code ref reference covid sars h5n bill form "
        "category chamber cabin annexe interstate runway chart graph diagram plate slide sheet "
        "leaflet booklet "
        "brochure "
        "notice pavilion hall stand booth ward theatre bay berth dock jetty pitch court entrance "
        "exit door desk counter locker lot plot zone sector district precinct junction stop "
        "carriage seat aisle shelf tower wing corridor reactor turbine pump hangar pontoon camp "
        "checkpoint season episode lesson module exercise round heat lap scenario priority "
        "pillar measure recommendation principle criterion indicator task shed tent workshop "
        "studio greenhouse barn warehouse depot tram bus train coach pole post buoy lock sluice "
        "appendices charts graphs sheets halls bays zones sectors stops exits gates platforms "
        "routes buses trams plots notices units blocks wards"
    )
    streets = "street road avenue lane drive square boulevard way terrace"
    scores = "won lost beat beaten score scored drew draw defeated"
    contacts = (
        "emergency, emergencies, enquiries, inquiries, information, info, bookings, booking, "
        "reservations, tickets, contact, contacts, press office, press contact, press desk, "
        "media, media contact, media enquiries, helpline, help line, help desk, helpdesk, "
        "switchboard, reception, registration, registrations, questions, queries, complaints, "
        "reports, to report, to register, to book, to donate, donations, advice, support, "
        "customer service, whatsapp, sms, mobile, office, press, landline, lost property, "
        "out of hours, after hours"
    )
    calls = "telephone, hotline, number, call, dial, ring, phone, text, call us on"
    weak_names = (
        "mile week weeks top lines rooms grades classes level goal goals target act call line "
        "operation unit group plate sheet notice stand theatre bay dock pitch court exit door "
        "counter lot plot stop seat shelf tower wing camp season round heat lap measure task "
        "shed tent workshop barn warehouse depot tram bus train coach pole post lock charts "
        "graphs sheets halls bays zones sectors stops exits gates platforms routes buses trams "
        "plots notices units blocks wards case step issue item volume area building stage band "
        "suite floor form bill model office"
    )
    capital_names = "year years"
    weekdays = (
        "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
        "thursdays fridays saturdays sundays weekday weekdays weekend weekends daily"
    )
    ordinal_signs = "st nd rd th"
    times_before = (
        "opens at, open at, opened at, closes at, close at, closed at, starts at, start at, "
        "started at, begins at, begin at, began at, ends at, end at, ended at, kick-off at"
    )
    at = "at by until till from before after"
    times_after = "a.m., p.m., am, pm, o'clock, hrs, gmt, utc, cet, cest, bst, est, edt"
    ratio_links = "in, in every, out of, out of every, of every, in each, out of each"
    between = "between, from between, of between, in between, anywhere between, somewhere between"
    between_links = "and, to"
    ranging = "from, ranging from, ranges from, ranged from, anywhere from, of"
    to = "to, up to, through"
    changes = (
        "extend extending widening narrow narrowing revised upgraded doubling tripling hike "
        "hiked trimmed rise rises rose rising risen increase increases increased increasing grow "
        "grows grew growing grown fall falls fell falling fallen decrease decreases decreased "
        "decreasing drop drops dropped dropping decline declines declined declining climb climbs "
        "climbed climbing jump jumps jumped jumping surge surges surged surging soar soars "
        "soared shrink shrank shrunk go goes went gone move moved change changed up down cut "
        "cuts raise raised raising reduce reduced reducing lower lowered expand expanded "
        "extended slip slipped double doubled triple tripled leap leapt plunge plunged dip "
        "dipped improved widened narrowed"
    )
    during = "over, under, around, about, below, beyond"
    lasting = (
        "for of after last lasted lasts take took takes taken is was be been than with spent "
        "spend has have had wait waited waiting within every"
    )
    topics = (
        "information details complaints complaint questions concerns concern story stories know "
        "knew report reports worried asked talk talks talked data facts evidence intelligence"
    )
    ends_noun = (
        "that who which whose have has had were was are is be been being will would can could "
        "may might must should from in across and or to for on with by at into over under since "
        "during after before through between among around as than while when where but nor so if "
        "because worldwide internationally globally more about against within without via per "
        "all every each a an their its our your his her this these those they we it he she there "
        "some most many both any also already now then still only goes says gets owns lacks "
        "including took died said remain remains remained live lived lives left came made"
    )
    than = "than"
    noun_links = "of the"
