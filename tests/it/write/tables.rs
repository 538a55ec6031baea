//! The CSV files word for word, and the Parquet files read back.

use std::fs::File;

use kartoteka::model::Results;
use polars::prelude::{DataFrame, DataType};
use polars_io::SerReader as _;
use polars_io::prelude::ParquetReader;

use super::{sample, text, written};

fn file_of(results: &Results, name: &str) -> String {
    text(written(results).path(), name)
}

#[test]
fn clients() {
    let expected = concat!(
        "client_id,kind,name,legal_form,country,tax_ids,phones,emails,websites,region,city,postal_code,street,",
        "bank_accounts,activity,size,tags,channel,owner,status,status_reason,next_contact,do_not_contact,",
        "refusal_reason,notes,created,last_contact,first_order,last_order,orders,revenue,currency,records,sources,",
        "revenue_other,late,limit_days,lost_on,chance,next_contact_reason,codes\n",
        "C00000000000a,company,Alfa sp. z o.o.,,PL,PL:NIP:5260250274,+48221234567,biuro@alfa.pl; info@alfa.pl,,,",
        "Warszawa,00-838,ul. Prosta 1,,,,VIP; transport,targi,Anna,active,\"last order 2026-01-05, 85 days ago; ",
        "only order so far; limit 120 days -> active (late)\",",
        "2026-04-01,,,\"2025-12-01: pierwsza rozmowa; dzwonić, rano\",,2026-03-02,2026-01-05,2026-01-05,1,1180.50,PLN,",
        "2,klienci.xlsx [Aktywni]; klienci.xlsx [Utraceni],,true,120,,0.4567,late,\n",
        "C00000000000b,company,\"'=HYPERLINK(\"\"http://x\"\")\",,,,+48601602603,,,,,,,,,,,,,lead,no completed order,",
        ",true,,,,,,,0,,,1,klienci.xlsx [Aktywni],,,,,,,\n",
        "C00000000000c,person,Jan Nowak,,,,,,,,,,,,,,,,,lead,no completed order,,,,brak,,,,,0,,,1,klienci.xlsx [Utraceni],",
        ",,,,,,\n",
    );
    assert_eq!(file_of(&sample::results(), "clients.csv"), expected);
}

#[test]
fn contacts() {
    assert_eq!(
        file_of(&sample::results(), "contacts.csv"),
        "contact_id,client_id,full_name,position,phones,emails,birthday,client_name,given_name,middle_name,family_name,\
         title\n\
         P000000000001,C00000000000a,Ewa Zając,dyrektor,+48602603604,,1980-02-29,Alfa sp. z o.o.,Ewa,,Zając,\n"
    );
}

#[test]
fn orders() {
    assert_eq!(
        file_of(&sample::results(), "orders.csv"),
        "client_id,order_id,date,amount,currency,file,sheet,row,how,state,product\n\
         C00000000000a,Z/1,2026-01-05,1200.50,PLN,zamowienia.csv,,2,same name,done,\n\
         C00000000000a,Z/2,2026-03-02,-20.00,PLN,zamowienia.csv,,3,same name,done,\n\
         ,Z/3,2026-03-05,99.00,PLN,zamowienia.csv,,4,,done,\n"
    );
}

#[test]
fn lineage_holds_every_row_once_in_order() {
    assert_eq!(
        file_of(&sample::results(), "lineage.csv"),
        "file,sheet,row,disposition,client_id,reason\n\
         cennik.csv,,1,header,,names the columns\n\
         cennik.csv,,2,rejected,,a row of a price list\n\
         klienci.xlsx,Aktywni,1,banner,,one cell above the header\n\
         klienci.xlsx,Aktywni,2,header,,names the columns\n\
         klienci.xlsx,Aktywni,3,client,C00000000000a,merged with 1 other row\n\
         klienci.xlsx,Aktywni,4,client,C00000000000b,alone\n\
         klienci.xlsx,Aktywni,5,rejected,,nothing tells which client it is\n\
         klienci.xlsx,Aktywni,6,total,,begins with `Razem`\n\
         klienci.xlsx,Utraceni,1,header,,names the columns\n\
         klienci.xlsx,Utraceni,2,client,C00000000000a,merged with 1 other row\n\
         klienci.xlsx,Utraceni,3,client,C00000000000c,alone\n\
         zamowienia.csv,,1,header,,names the columns\n\
         zamowienia.csv,,2,order,C00000000000a,same name\n\
         zamowienia.csv,,3,order,C00000000000a,same name\n\
         zamowienia.csv,,4,order,,no client found\n"
    );
}

#[test]
fn review() {
    assert_eq!(
        file_of(&sample::results(), "review.csv"),
        "left_id,right_id,left_name,right_name,probability,weight,why,decision,left_key,right_key\n\
         C00000000000a,C00000000000b,Alfa sp. z o.o.,\"'=HYPERLINK(\"\"http://x\"\")\",0.7512,3.2500,\
         \"for: acronym, same city; against: different places\",,\
         fbf8e6a2f054-fbf8e6a2f054 9548be555a00-9548be555a00,2072184426bc-2072184426bc\n"
    );
}

#[test]
fn a_pair_that_ended_in_one_client_is_not_asked_about() {
    let mut results = sample::results();
    let pair = results.linkage.review[0].clone();
    // records 0 and 2 are one client; the same two clients are asked about once only
    results.linkage.review = vec![
        kartoteka::model::PossibleMatch { right: kartoteka::model::RecordId(2), ..pair.clone() },
        pair.clone(),
        kartoteka::model::PossibleMatch { left: pair.right, right: pair.left, ..pair },
    ];
    assert_eq!(file_of(&results, "review.csv").lines().count(), 2);
}

#[test]
fn rejected() {
    assert_eq!(
        file_of(&sample::results(), "rejected.csv"),
        "file,sheet,row,code,reason,content\n\
         cennik.csv,,2,other_table,a row of a price list,Paleta; =1+1\n\
         klienci.xlsx,Aktywni,5,no_identity,nothing tells which client it is,\n"
    );
}

fn frame(results: &Results, name: &str) -> DataFrame {
    let folder = written(results);
    ParquetReader::new(File::open(folder.path().join(name)).unwrap()).finish().unwrap()
}

#[test]
fn parquet_holds_the_columns_of_the_csv_typed() {
    let results = sample::results();
    for (parquet, csv) in [("clients.parquet", "clients.csv"), ("orders.parquet", "orders.csv")] {
        let frame = frame(&results, parquet);
        let text = file_of(&results, csv);
        let header: Vec<&str> = text.lines().next().unwrap().split(',').collect();
        let names: Vec<&str> = frame.get_column_names().iter().map(|name| name.as_str()).collect();
        assert_eq!(names[..header.len()], header);
        assert_eq!(frame.height() + 1, text.lines().count());
    }
    let clients = frame(&results, "clients.parquet");
    let kind = |name| clients.column(name).unwrap().dtype().clone();
    assert_eq!(kind("last_order"), DataType::Date);
    assert_eq!(kind("revenue"), DataType::Float64);
    assert_eq!(kind("orders"), DataType::UInt64);
    assert_eq!(kind("do_not_contact"), DataType::Boolean);
    assert_eq!(clients.column("revenue").unwrap().f64().unwrap().get(0), Some(1180.5));
    // 2026-01-05 in days since 1970-01-01
    assert_eq!(clients.column("last_order").unwrap().date().unwrap().phys.get(0), Some(20_458));
    // no formula can run from here, so the text is as it was
    assert_eq!(clients.column("name").unwrap().str().unwrap().get(1), Some("=HYPERLINK(\"http://x\")"));
}

#[test]
fn parquet_keeps_the_values_that_lost_with_their_source() {
    let clients = frame(&sample::results(), "clients.parquet");
    let kept = clients.column("alternatives").unwrap().str().unwrap();
    assert_eq!(
        kept.get(0),
        Some(
            r#"[{"field":"company_name","header":"Firma","value":"ALFA","file":"klienci.xlsx","sheet":"Utraceni","row":2,"why":{"message":"kept.other_spelling"}}]"#
        )
    );
    assert_eq!(kept.get(2), None);
}

#[test]
fn nothing_at_all_still_gives_every_file_with_its_columns() {
    let results = sample::nothing();
    let folder = written(&results);
    for name in ["clients.csv", "contacts.csv", "orders.csv", "lineage.csv", "review.csv", "rejected.csv"] {
        assert_eq!(text(folder.path(), name).lines().count(), 1, "{name}");
    }
    assert!(frame(&results, "clients.parquet").width() > 30);
}

#[test]
fn bytes_do_not_depend_on_the_number_of_threads() {
    let results = sample::large();
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| written(&results))
    };
    let (one, three) = (with(1), with(3));
    assert!(text(one.path(), "clients.csv").lines().count() > 5_000);
    for name in kartoteka::write::FILES {
        let bytes = |folder: &tempfile::TempDir| std::fs::read(folder.path().join(name)).unwrap();
        assert!(bytes(&one) == bytes(&three), "{name} differs");
    }
}
