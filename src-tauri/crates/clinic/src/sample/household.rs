//! Puts households together: who lives there, and what they are called.

use chrono::{Days, NaiveDate};

use super::names::{CULTURES, Culture, SINGLE, Shape, VIETNAMESE_MIDDLE};
use super::random::Random;

/// A name with the ways to spell it.
#[derive(Debug, Clone)]
struct Name {
    script: Option<String>,
    latin: Vec<String>,
}

impl Name {
    fn list(words: &str) -> Vec<Self> {
        let spaced = |word: &str| word.replace('_', " ");
        words
            .split_whitespace()
            .map(|word| match word.split_once('=') {
                None => Self {
                    script: None,
                    latin: vec![spaced(word)],
                },
                Some((script, latin)) => Self {
                    script: Some(spaced(script)),
                    latin: latin.split('/').map(spaced).collect(),
                },
            })
            .collect()
    }

    fn spell(&self, in_script: bool, random: &mut Random) -> String {
        match &self.script {
            Some(script) if in_script => script.clone(),
            _ => random.pick_common(&self.latin).cloned().unwrap_or_default(),
        }
    }
}

/// A culture's names, taken apart once.
#[derive(Debug, Clone)]
struct Lists {
    culture: &'static Culture,
    families: Vec<Name>,
    women: Vec<Name>,
    men: Vec<Name>,
}

/// Somebody in a household.
#[derive(Debug, Clone)]
pub(super) struct Member {
    pub(super) family: String,
    pub(super) given: Option<String>,
    /// The given name in Latin letters, if it is written otherwise.
    pub(super) latin: Option<String>,
    pub(super) is_woman: bool,
    pub(super) is_adult: bool,
    pub(super) born: NaiveDate,
}

/// People who live together; the first one is the guarantor.
#[derive(Debug, Clone)]
pub(super) struct Household {
    pub(super) language: &'static str,
    pub(super) members: Vec<Member>,
}

/// A given name as written, and in Latin letters if that differs.
type Given = (String, Option<String>);

/// Makes households up.
#[derive(Debug, Clone)]
pub(super) struct Households {
    cultures: Vec<Lists>,
    total_weight: u32,
    today: NaiveDate,
}

impl Households {
    pub(super) fn new(today: NaiveDate) -> Self {
        let lists = |culture: &'static Culture| Lists {
            culture,
            families: Name::list(culture.families),
            women: Name::list(culture.women),
            men: Name::list(culture.men),
        };
        let cultures: Vec<Lists> = CULTURES.iter().map(lists).collect();
        let total_weight = CULTURES.iter().map(|culture| culture.weight).sum();
        Self {
            cultures,
            total_weight,
            today,
        }
    }

    pub(super) fn next(&self, random: &mut Random) -> Option<Household> {
        let mut left = random.below(self.total_weight);
        let lists = self.cultures.iter().find(|lists| {
            let is_it = left < lists.culture.weight;
            left = left.saturating_sub(lists.culture.weight);
            is_it
        })?;
        let in_script = random.permille(lists.culture.script_permille);
        let mut family = Family {
            lists,
            in_script,
            today: self.today,
            random,
        };
        let members = match family.random.below(1000) {
            0..12 => vec![family.single_name()],
            12..450 => family.alone(),
            450..650 => family.couple(0),
            650..910 => {
                let children = 1 + family.random.below(4).min(family.random.below(4));
                family.couple(children)
            }
            _ => {
                let children = family.random.between(1, 3);
                family.one_parent(children)
            }
        };
        Some(Household {
            language: lists.culture.language,
            members,
        })
    }
}

struct Family<'a> {
    lists: &'a Lists,
    in_script: bool,
    today: NaiveDate,
    random: &'a mut Random,
}

impl Family<'_> {
    fn single_name(&mut self) -> Member {
        let age = self.adult_age();
        let family = self.random.word(&SINGLE).to_owned();
        let is_woman = self.random.permille(500);
        let born = self.born(age);
        Member {
            family,
            given: None,
            latin: None,
            is_woman,
            is_adult: true,
            born,
        }
    }

    fn alone(&mut self) -> Vec<Member> {
        let is_woman = self.random.permille(520);
        let age = self.adult_age();
        let surname = self.surname();
        let given = self.given(is_woman);
        vec![self.member(&surname, given, is_woman, age)]
    }

    fn couple(&mut self, children: u32) -> Vec<Member> {
        let age = if children > 0 {
            self.random.between(22, 55)
        } else {
            self.adult_age()
        };
        let partner_age = (age + self.random.below(9)).saturating_sub(4).max(19);
        let (hers, his) = (self.surname(), self.surname());
        let shares = matches!(self.lists.culture.shape, Shape::Shared | Shape::Slavic);
        let hers = if shares && self.random.permille(850) {
            his.clone()
        } else {
            hers
        };
        let (his_given, her_given) = (self.given(false), self.given(true));
        let father = his_given.0.clone();
        let mut members = vec![
            self.member(&his, his_given, false, age),
            self.member(&hers, her_given, true, partner_age),
        ];
        if self.random.permille(400) {
            members.reverse();
        }
        let surname = self.of_child(&his, &hers, father);
        self.add_children(&mut members, &surname, children, age.min(partner_age));
        members
    }

    fn one_parent(&mut self, children: u32) -> Vec<Member> {
        let age = self.random.between(20, 52);
        let is_woman = self.random.permille(820);
        let (own, other, given) = (self.surname(), self.surname(), self.given(is_woman));
        let father = if is_woman {
            self.given(false).0
        } else {
            given.0.clone()
        };
        let mut members = vec![self.member(&own, given, is_woman, age)];
        let surname = self.of_child(&own, &other, father);
        self.add_children(&mut members, &surname, children, age);
        members
    }

    fn add_children(
        &mut self,
        members: &mut Vec<Member>,
        surname: &Surname,
        count: u32,
        parent: u32,
    ) {
        let oldest = parent.saturating_sub(18).min(22);
        for _ in 0..count {
            let is_woman = self.random.permille(490);
            let age = self.random.between(0, oldest);
            let mut given = self.given(is_woman);
            // Parents seldom give a name twice; if chance insists, they do.
            if members
                .iter()
                .any(|member| member.given.as_deref() == Some(given.0.as_str()))
            {
                given = self.given(is_woman);
            }
            members.push(self.member(surname, given, is_woman, age));
        }
    }

    fn member(&mut self, surname: &Surname, given: Given, is_woman: bool, age: u32) -> Member {
        let family = surname.of(is_woman, self.lists.culture.shape);
        let born = self.born(age);
        Member {
            family,
            given: Some(given.0),
            latin: given.1,
            is_woman,
            is_adult: age >= 18,
            born,
        }
    }

    /// Most adults are between 30 and 80; a few are a hundred.
    fn adult_age(&mut self) -> u32 {
        let age = 18 + self.random.below(38) + self.random.below(38);
        if age > 80 && self.random.permille(150) {
            age + self.random.below(13)
        } else {
            age
        }
    }

    fn born(&mut self, age: u32) -> NaiveDate {
        let days = u64::from(age) * 1461 / 4 + u64::from(self.random.below(365));
        self.today
            .checked_sub_days(Days::new(days))
            .unwrap_or(self.today)
    }

    fn surname(&mut self) -> Surname {
        let families = match self.lists.culture.shape {
            Shape::Patronymic => &self.lists.men,
            Shape::Shared
            | Shape::Kept
            | Shape::TwoSurnames
            | Shape::Slavic
            | Shape::MiddleName => &self.lists.families,
        };
        let mut one = || {
            let name = self.random.pick_common(families);
            name.map(|name| name.spell(self.in_script, self.random))
                .unwrap_or_default()
        };
        let first = one();
        let second = matches!(self.lists.culture.shape, Shape::TwoSurnames).then(one);
        Surname { first, second }
    }

    fn of_child(&mut self, fathers: &Surname, mothers: &Surname, father: String) -> Surname {
        match self.lists.culture.shape {
            Shape::Shared | Shape::Kept | Shape::Slavic | Shape::MiddleName => fathers.clone(),
            Shape::TwoSurnames => Surname {
                first: fathers.first.clone(),
                second: Some(mothers.first.clone()),
            },
            Shape::Patronymic => Surname {
                first: father,
                second: None,
            },
        }
    }

    fn given(&mut self, is_woman: bool) -> Given {
        let list = if is_woman {
            &self.lists.women
        } else {
            &self.lists.men
        };
        let Some(name) = self.random.pick_common(list) else {
            return (String::new(), None);
        };
        let mut given = name.spell(self.in_script, self.random);
        match self.lists.culture.shape {
            Shape::TwoSurnames if self.random.permille(200) => {
                if let Some(second) = self
                    .random
                    .pick_common(list)
                    .and_then(|name| name.latin.first())
                    && *second != given
                {
                    given = format!("{given} {second}");
                }
            }
            Shape::MiddleName => {
                let (women, men) = VIETNAMESE_MIDDLE;
                let middle = self.random.word(if is_woman { &women } else { &men });
                given = format!("{middle} {given}");
            }
            Shape::TwoSurnames
            | Shape::Shared
            | Shape::Kept
            | Shape::Slavic
            | Shape::Patronymic => {}
        }
        let latin = name.script.as_ref().filter(|script| **script == given);
        let latin = latin.and_then(|_| name.latin.first().cloned());
        (given, latin)
    }
}

#[derive(Debug, Clone)]
struct Surname {
    first: String,
    second: Option<String>,
}

impl Surname {
    fn of(&self, is_woman: bool, shape: Shape) -> String {
        if let Some(second) = &self.second {
            return format!("{} {second}", self.first);
        }
        if shape == Shape::Slavic && is_woman {
            for (his, hers) in [("ski", "ska"), ("cki", "cka"), ("dzki", "dzka")] {
                if let Some(stem) = self.first.strip_suffix(his) {
                    return format!("{stem}{hers}");
                }
            }
        }
        self.first.clone()
    }
}
