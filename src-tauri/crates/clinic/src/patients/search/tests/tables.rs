//! What finds whom, as tables.

use super::super::{DateOrder, HintQuery, Kind, PageFrom, Reason, SearchIndex, fold, sound};
use super::{Person, id, index_of, numbers};

fn person(number: u64, family: &str, given: &str, birth: &str, phone: &str) -> Person {
    Person {
        number,
        family: family.to_owned(),
        given: given.to_owned(),
        birth: (!birth.is_empty()).then(|| birth.to_owned()),
        phones: if phone.is_empty() {
            Vec::new()
        } else {
            vec![phone.to_owned()]
        },
        ..Person::default()
    }
}

fn clinic() -> Vec<Person> {
    let mut people = vec![
        person(1, "O'Brien", "Seán", "1980-01-31", "+353 86 123 4567"),
        person(2, "Smith-Jones", "Zoë", "1985-12-03", "0207 946 0018"),
        person(
            3,
            "de la Cruz",
            "María Elena",
            "1992-02-29",
            "+34 612 345 678",
        ),
        person(4, "محمد", "أحمد", "1975-06-01", "+20 100 555 1234"),
        person(5, "عبد الله", "فاطمة", "1999", "٠١٠٠٧٧٧٨٨٩٩"),
        person(6, "Müller", "Jörg", "1890-05-05", ""),
        person(7, "Łukasiewicz", "Paweł", "2001-11-07", "512 000 111"),
        person(8, "Weiß", "Æsa", "1970-07", ""),
        person(9, "Yılmaz", "İbrahim", "1966-03-02", ""),
        person(10, "Smith", "John", "1960-10-11", "555-0147"),
        person(11, "Smythe", "Jon", "1961-10-11", ""),
        person(12, "Johnson", "Smitha", "1962-10-11", ""),
        person(13, "Suharto", "", "", ""),
        person(14, "السيد", "مصطفى", "", ""),
        person(15, "Nguyễn", "Ánh", "", ""),
        person(16, "Smith", "Adam", "1960-10-12", ""),
        person(17, "王", "小明", "", ""),
        person(18, "McAdam", "", "", ""),
        person(1980, "Abe604", "Frami345", "", ""),
    ];
    people[1].preferred = Some("Bunny".to_owned());
    people[2].names = vec!["Elena Vega".to_owned()];
    people[3].identifiers = vec!["2750-601-0112345".to_owned()];
    people[9].identifiers = vec!["NHS 943 476 5919".to_owned(), "A7".to_owned()];
    people[15].archived = true;
    people
}

/// Text and the chart numbers it finds, in order.
const FINDS: &[(&str, &[u64])] = &[
    // Nothing to search for.
    ("", &[]),
    ("  \t ", &[]),
    ("-- ' !", &[]),
    ("\0", &[]),
    // Hyphens, apostrophes and particles, together or apart.
    ("obrien", &[1]),
    ("o'brien", &[1]),
    ("O\u{2019}Brien", &[1]),
    ("brien", &[1]),
    ("smith-jo", &[12, 10, 2, 11]),
    ("jones smith", &[2]),
    ("jones-smith", &[2]),
    ("delacruz", &[3]),
    ("cruz maria", &[3]),
    ("de la cruz", &[3]),
    // Case, diacritics, ligatures, dotless i.
    ("SEAN", &[1]),
    ("zoe", &[2]),
    ("bunny", &[2]),
    ("vega", &[3]),
    ("muller", &[6]),
    ("Mueller", &[6]),
    ("lukasiewicz pawel", &[7]),
    ("weiss", &[8]),
    ("aesa", &[8]),
    ("yilmaz ibrahim", &[9]),
    ("nguyen anh", &[15]),
    ("王", &[17]),
    ("小", &[17]),
    ("abe6", &[1980]),
    // Arabic letter forms, article, particle, and the other script.
    ("احمد", &[4]),
    ("مُحَمَّد", &[4]),
    ("محـــمد", &[4]),
    ("فاطمه", &[5]),
    ("عبدالله", &[5]),
    ("سيد", &[14]),
    ("مصطفي", &[14]),
    ("ahmed mohamed", &[4]),
    ("Muhammad", &[4]),
    ("fatima", &[5]),
    ("abdallah", &[5]),
    ("el-sayed", &[14]),
    ("El Sayed", &[14]),
    ("mc adam", &[18]),
    ("mcadam", &[18]),
    ("o brien sean", &[1]),
    ("mostafa", &[14]),
    ("سميث جون", &[12, 10, 2, 11]),
    ("إبراهيم", &[9]),
    // One word that is the whole name.
    ("suh", &[13]),
    // Phones: tails, with and without country code, other digits, spaces.
    ("4567", &[1]),
    ("567", &[]),
    ("0018", &[18, 2]),
    ("+353861234567", &[1]),
    ("00353 86 123 4567", &[1]),
    ("086 123 4567", &[1]),
    ("0861234567", &[1]),
    ("+44 207 946 0018", &[2]),
    ("+44 (0)207 946 0018", &[2]),
    ("01005551234", &[4]),
    ("١٢٣٤", &[4]),
    ("۱۲۳۴", &[4]),
    ("+20 100 777 8899", &[5]),
    ("01007778899", &[5]),
    ("555-0147", &[10]),
    ("brien 4567", &[1]),
    ("smith 4567", &[]),
    // Birth dates.
    ("31/01/1980", &[1]),
    ("31.1.80", &[1]),
    ("31 01 1980", &[1]),
    ("31011980", &[1]),
    ("1980-01-31", &[1]),
    ("01/31/1980", &[]),
    ("٣١/٠١/١٩٨٠", &[1]),
    ("1980", &[1980, 1]),
    ("1999", &[5]),
    ("1890", &[6]),
    ("07/1970", &[8]),
    ("1970-07", &[8]),
    ("jones 3/12/85", &[2]),
    // Chart numbers and identifiers.
    ("7", &[7]),
    ("#10", &[10]),
    ("#1980", &[1980]),
    ("#99", &[]),
    ("27506010112345", &[4]),
    ("2750-601", &[4]),
    ("27", &[]),
    ("nhs9434765919", &[10]),
    ("a7", &[10]),
    // No such person.
    ("qqqq", &[]),
    ("smith qqqq", &[]),
];

#[test]
fn finds_by_what_people_type() {
    let index = index_of(&clinic(), DateOrder::Dmy);
    for (text, expected) in FINDS {
        assert_eq!(numbers(&index, text), *expected, "{text}");
    }
}

#[test]
fn ranks_whole_names_before_begun_ones_before_sounds() {
    let index = index_of(&clinic(), DateOrder::Dmy);
    let table: &[(&str, &[u64])] = &[
        // Whole names first, of these the archived last; then begun ones; then sounds.
        ("smith", &[10, 2, 16, 12, 11]),
        // Nobody is called just that: family names lead.
        ("smi", &[10, 2, 16, 12]),
        ("joh", &[12, 10]),
        ("john", &[10, 12, 11]),
        ("john smith", &[10, 12, 11]),
    ];
    for (text, expected) in table {
        assert_eq!(numbers(&index, text), *expected, "{text}");
    }
}

#[test]
fn reads_dates_in_the_clinics_order() {
    let people = [
        person(1, "A", "", "1980-04-03", ""),
        person(2, "B", "", "1980-03-04", ""),
    ];
    let table = [
        (DateOrder::Dmy, "03/04/1980", 1),
        (DateOrder::Mdy, "03/04/1980", 2),
        (DateOrder::Mdy, "3-4-80", 2),
        (DateOrder::Mdy, "03041980", 2),
        (DateOrder::Ymd, "1980/04/03", 1),
        (DateOrder::Ymd, "80.04.03", 1),
        (DateOrder::Ymd, "19800403", 1),
        (DateOrder::Mdy, "1980-04-03", 1),
    ];
    for (order, text, expected) in table {
        assert_eq!(
            numbers(&index_of(&people, order), text),
            [expected],
            "{order:?} {text}"
        );
    }
}

#[test]
fn says_what_matched() {
    let index = index_of(&clinic(), DateOrder::Dmy);
    let table: &[(&str, &[Kind])] = &[
        ("obrien", &[Kind::Name]),
        ("obryan", &[Kind::SoundsLike]),
        ("4567", &[Kind::Phone]),
        ("#1", &[Kind::Number]),
        ("brien 31/1/80", &[Kind::Name, Kind::BirthDate]),
        ("2750", &[Kind::Identifier]),
        ("ahmed", &[Kind::SoundsLike]),
    ];
    for (text, expected) in table {
        let found = index.view().search(text, 1);
        let kinds: Vec<Kind> = found.hits[0].matched.iter().collect();
        assert_eq!(kinds, *expected, "{text}");
    }
}

#[test]
fn a_hit_carries_what_is_shown() {
    let index = index_of(&clinic(), DateOrder::Dmy);
    let hit = index.view().search("bunny", 5).hits.remove(0);
    assert_eq!(
        (hit.id, hit.number, hit.sex, hit.archived),
        (id(2), 2, 2, false)
    );
    assert_eq!(
        (hit.family_name.as_str(), hit.given_name.as_str()),
        ("Smith-Jones", "Zoë")
    );
    assert_eq!(hit.preferred_name.as_deref(), Some("Bunny"));
    assert_eq!(hit.birth_date.as_deref(), Some("1985-12-03"));
    assert_eq!(hit.phone.as_deref(), Some("0207 946 0018"));
    assert_eq!(hit.last_visit.as_deref(), Some("2026-03-04"));
    assert!(!format!("{hit:?}").contains("Jones"));
}

#[test]
fn hostile_text_is_bounded() {
    let index = index_of(&clinic(), DateOrder::Dmy);
    let long = "a".repeat(1_000_000);
    let marks = format!("smith{}", "\u{301}".repeat(10_000));
    let words = "smith ".repeat(100_000);
    let hyphens = "a-".repeat(100_000);
    assert_eq!(index.view().search(&long, 10).total, 0);
    assert_eq!(index.view().search(&marks, 10).total, 5);
    assert_eq!(index.view().search(&words, 10).total, 5);
    let strange = [
        &hyphens,
        "\u{202e}htims",
        "\u{10ffff}\u{fdfa}",
        "%' OR 1=1 --",
        "\u{1f}",
        "##",
    ];
    for text in strange {
        let _ = index.view().search(text, 10).total;
        let query = HintQuery {
            family_name: text,
            given_name: text,
            ..HintQuery::default()
        };
        let _ = index.view().hints(&query).len();
        let _ = index.view().list(PageFrom::After(Some(text)), 3).hits.len();
    }
    let mut index = SearchIndex::default();
    let mut giant = person(1, &long, &marks, "soon", &"7".repeat(100_000));
    giant.names = vec![hyphens; 100];
    giant.with_card(|card| index.put(card));
    assert_eq!(index.view().search("aaaa", 10).total, 1);
    assert_eq!(index.view().search("aaaa", 10).hits[0].family_name, long);
}

#[test]
fn sounds_alike_across_spellings_and_scripts() {
    let table: &[&[&str]] = &[
        &["mohamed", "mohammed", "muhammad", "محمد"],
        &["ahmed", "ahmad", "احمد"],
        &["smith", "smyth", "smithe", "سميث"],
        &["john", "jon"],
        &["meyer", "maier", "mayr", "meier"],
        &["schmidt", "schmitt", "shmit"],
        &["catherine", "katherine", "kathryn", "katrin"],
        &["philip", "filip", "phillip"],
        &["yousef", "yusuf", "youssef", "يوسف"],
        &["sherif", "charif", "cherif", "شريف"],
        &["wright", "rite"],
        &["abdulrahman", "abdelrahman", "عبدالرحمن"],
        &["abdallah", "abdullah", "عبدالله"],
        &["khaled", "khalid", "خالد"],
        &["george", "جورج"],
        &["ibrahim", "ebrahim", "ابراهيم"],
        &["hassan", "hasan", "حسن"],
    ];
    for alike in table {
        let keys: Vec<String> = alike
            .iter()
            .map(|word| sound::key(&fold::compact(word)).unwrap().1)
            .collect();
        assert!(
            keys.windows(2).all(|pair| pair[0] == pair[1]),
            "{alike:?} {keys:?}"
        );
    }
    for (a, b) in [("smith", "jones"), ("maria", "anna"), ("ahmed", "omar")] {
        assert_ne!(sound::key(a), sound::key(b), "{a} {b}");
    }
    for short in ["", "al", "li", "9999", "小明王"] {
        assert_eq!(sound::key(short), None, "{short}");
    }
}

#[test]
fn hints_name_the_reasons() {
    use Reason::{BirthDate, Name, Phone, SoundsLike, Swapped};
    let index = index_of(&clinic(), DateOrder::Dmy);
    let hints = |family_name, given_name, birth, phone| {
        let query = HintQuery {
            family_name,
            given_name,
            birth_date: Some(birth).filter(|birth: &&str| !birth.is_empty()),
            phone: Some(phone).filter(|phone: &&str| !phone.is_empty()),
            except: None,
        };
        let hints = index.view().hints(&query).into_iter();
        hints
            .map(|hint| (hint.hit.number, hint.reasons))
            .collect::<Vec<_>>()
    };
    let none: Vec<(u64, Vec<Reason>)> = Vec::new();
    assert_eq!(hints("", "", "", ""), none);
    assert_eq!(hints("Smith", "", "", ""), none);
    let john = (10, vec![Name]);
    let jon = (11, vec![SoundsLike]);
    assert_eq!(hints("smith", "JOHN", "", ""), [john.clone(), jon.clone()]);
    assert_eq!(hints("John", "Smith", "", ""), [(10, vec![Swapped]), jon]);
    // Same day, day and month swapped, one digit wrong, two digits swapped, year only.
    assert_eq!(
        hints("O Brien", "Sean", "1980-01-31", "")[0].1,
        [BirthDate, SoundsLike]
    );
    assert_eq!(
        hints("O'Brien", "Sean", "1980-01-13", "")[0],
        (1, vec![Name, BirthDate])
    );
    assert_eq!(
        hints("Smith", "", "1960-11-10", "")[0],
        (10, vec![BirthDate])
    );
    assert_eq!(
        hints("Yilmaz", "", "1967-03-02", "")[0],
        (9, vec![BirthDate])
    );
    assert_eq!(
        hints("Fatma", "Abdullah", "1999-04-04", ""),
        [(5, vec![BirthDate, SoundsLike])]
    );
    assert_eq!(hints("Smith", "", "1950-01-01", ""), none);
    assert_eq!(hints("X", "", "", "00353861234567"), [(1, vec![Phone])]);
    assert_eq!(hints("X", "", "", "4567"), none);
    let same = HintQuery {
        family_name: "Suharto",
        except: Some(id(13)),
        ..HintQuery::default()
    };
    assert_eq!(hints("Suharto", "", "", ""), [(13, vec![Name])]);
    assert!(index.view().hints(&same).is_empty());
}

#[test]
fn a_change_is_seen_at_once() {
    let people = clinic();
    let mut index = index_of(&people, DateOrder::Dmy);
    let mut married = people[9].clone();
    married.family = "Taylor".to_owned();
    married.with_card(|card| index.put(card));
    assert_eq!(index.len(), people.len());
    assert_eq!(numbers(&index, "taylor john"), [10]);
    assert_eq!(numbers(&index, "#10"), [10]);
    assert_eq!(numbers(&index, "smith"), [2, 16, 12, 11]);
    assert!(index.remove(&id(10)));
    assert!(!index.remove(&id(10)));
    assert_eq!(numbers(&index, "taylor"), [0_u64; 0]);
    assert_eq!(index.len(), people.len() - 1);
}
