//! A base as an output folder keeps it: what a comparison with another base needs.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::Audit;
use crate::error::{AtPath as _, Error};
use crate::model::{Client, ClientKind, TaxId, View};

/// The fields whose loss is told, by their columns in `clients.csv`.
pub(super) const FIELDS: [&str; 8] =
    ["tax_ids", "phones", "emails", "city", "street", "owner", "activity", "channel"];

/// A base as it stood on a day.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The day its statuses hold for.
    pub as_of: String,
    /// The clients, sorted by id.
    pub clients: Vec<Known>,
    /// The score of each criterion.
    pub scores: Vec<(String, Option<u32>)>,
    /// How many findings there are of each kind.
    pub findings: BTreeMap<String, u64>,
    /// Client rows that repeated another.
    pub repeated_rows: u64,
}

/// What is known of a client.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Known {
    /// Its id.
    pub client_id: String,
    /// Its name.
    pub name: String,
    /// `company` or `person`.
    pub kind: String,
    /// Its status.
    pub status: String,
    /// Its ids, phones, … as `clients.csv` holds them.
    #[serde(default)]
    pub tax_ids: String,
    /// Phones.
    #[serde(default)]
    pub phones: String,
    /// E-mails.
    #[serde(default)]
    pub emails: String,
    /// City.
    #[serde(default)]
    pub city: String,
    /// Street.
    #[serde(default)]
    pub street: String,
    /// Responsible manager.
    #[serde(default)]
    pub owner: String,
    /// Line of business.
    #[serde(default)]
    pub activity: String,
    /// Where it came from.
    #[serde(default)]
    pub channel: String,
}

impl Known {
    fn of(client: &Client) -> Self {
        let joined = |values: Vec<String>| values.join("; ");
        let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
        Self {
            client_id: client.id.0.clone(),
            name: client.name.clone(),
            kind: client.kind.as_str().to_owned(),
            status: client.stage(0).unwrap_or_default().to_owned(),
            tax_ids: joined(client.tax_ids.iter().map(TaxId::to_string).collect()),
            phones: joined(client.phones.iter().map(ToString::to_string).collect()),
            emails: joined(client.emails.iter().map(|email| email.as_str().to_owned()).collect()),
            city: text(client.address.city.as_deref()),
            street: text(client.address.street.as_deref()),
            owner: text(client.owner.as_deref()),
            activity: text(client.activity.as_deref()),
            channel: text(client.channel.as_deref()),
        }
    }

    /// Whether it is a private person.
    #[must_use]
    pub fn is_person(&self) -> bool {
        self.kind == ClientKind::Person.as_str()
    }

    /// The values of [`FIELDS`], in their order.
    pub(super) fn values(&self) -> [&str; FIELDS.len()] {
        [
            &self.tax_ids,
            &self.phones,
            &self.emails,
            &self.city,
            &self.street,
            &self.owner,
            &self.activity,
            &self.channel,
        ]
    }
}

/// What is read of `audit.json`.
#[derive(Deserialize)]
struct Report {
    as_of: String,
    criteria: Vec<Score>,
    findings: Vec<Kind>,
    counts: Counts,
}

#[derive(Deserialize)]
struct Score {
    code: String,
    score: Option<u32>,
}

#[derive(Deserialize)]
struct Kind {
    code: String,
    count: u64,
}

#[derive(Deserialize)]
struct Counts {
    repeated_rows: u64,
}

impl Snapshot {
    /// The base that a run wrote into a folder.
    ///
    /// # Errors
    /// When the folder holds no `clients.csv` and `audit.json`, or they are not those of a run.
    pub fn of_folder(folder: &Path) -> Result<Self, Error> {
        let hint = "name a folder that `kartoteka run` wrote";
        let not_ours =
            |path: &Path| Error::usage(format!("cannot understand `{}`", path.display())).hint(hint);
        let path = folder.join("audit.json");
        let text = std::fs::read_to_string(&path).at("read", &path).map_err(|error| error.hint(hint))?;
        let report: Report = serde_json::from_str(&text).map_err(|cause| not_ours(&path).because(cause))?;
        let path = folder.join("clients.csv");
        let file = std::fs::File::open(&path).at("read", &path).map_err(|error| error.hint(hint))?;
        let mut clients: Vec<Known> = csv::Reader::from_reader(file)
            .deserialize()
            .collect::<Result<_, _>>()
            .map_err(|cause| not_ours(&path).because(cause))?;
        clients.sort_by(|a, b| a.client_id.cmp(&b.client_id));
        Ok(Self {
            as_of: report.as_of,
            clients,
            scores: report.criteria.into_iter().map(|score| (score.code, score.score)).collect(),
            findings: report.findings.into_iter().map(|kind| (kind.code, kind.count)).collect(),
            repeated_rows: report.counts.repeated_rows,
        })
    }

    /// The base of this run.
    #[must_use]
    pub fn of_run(view: &View<'_>, audit: &Audit) -> Self {
        Self {
            as_of: audit.as_of.clone(),
            clients: view.results.base.clients.iter().map(Known::of).collect(),
            scores: audit.criteria.iter().map(|c| (c.code.to_owned(), c.score)).collect(),
            findings: audit.findings.iter().map(|f| (f.code.to_owned(), f.count)).collect(),
            repeated_rows: audit.counts.repeated_rows,
        }
    }
}
