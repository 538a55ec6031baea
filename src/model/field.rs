//! The canonical fields: what a column can mean.

use std::fmt;
use std::str::FromStr;

macro_rules! fields {
    ($($variant:ident $name:literal $meaning:literal,)*) => {
        /// What a column can mean. The names are those of the contract, of mapping files and of `inspect --json`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $(#[doc = concat!("`", $name, "`: ", $meaning, ".")] $variant,)*
        }

        impl Field {
            /// Every field, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The field's name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What the field holds, in words.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }
        }
    };
}

fields! {
    CompanyName "company_name" "the name a company is known by",
    LegalName "legal_name" "its full registered name",
    LegalForm "legal_form" "its legal form alone",
    ContactFirstName "contact_first_name" "given name",
    ContactMiddleName "contact_middle_name" "patronymic or middle name",
    ContactLastName "contact_last_name" "family name",
    ContactFullName "contact_full_name" "a contact person's whole name",
    Salutation "salutation" "form of address",
    Position "position" "post held by the contact",
    Department "department" "department of the contact",
    Phone "phone" "phone",
    Mobile "mobile" "mobile phone",
    PhoneOther "phone_other" "further phone",
    Fax "fax" "fax",
    Email "email" "e-mail",
    Website "website" "web site",
    Messenger "messenger" "messenger or social network",
    Country "country" "country",
    Region "region" "region, state, voivodeship, oblast",
    City "city" "city",
    PostalCode "postal_code" "post code",
    Street "street" "street, with or without the house",
    HouseNumber "house_number" "house and flat",
    FullAddress "full_address" "an address in one cell",
    TaxId "tax_id" "a tax id of an unnamed kind",
    PlNip "pl_nip" "pl nip",
    PlRegon "pl_regon" "pl regon",
    PlKrs "pl_krs" "pl krs",
    PlPesel "pl_pesel" "pl pesel",
    RuInn "ru_inn" "ru inn",
    RuKpp "ru_kpp" "ru kpp",
    RuOgrn "ru_ogrn" "ru ogrn",
    RuOkpo "ru_okpo" "ru okpo",
    UaEdrpou "ua_edrpou" "ua edrpou",
    UaIpn "ua_ipn" "ua ipn",
    IlHp "il_hp" "il hp",
    IlTz "il_tz" "il tz",
    VatId "vat_id" "vat id",
    DeTaxNumber "de_tax_number" "de tax number",
    DeHrb "de_hrb" "de hrb",
    UsEin "us_ein" "us ein",
    BankAccount "bank_account" "bank account",
    BankName "bank_name" "bank name",
    BankCode "bank_code" "bank code",
    Status "status" "status of the client",
    ClientType "client_type" "client type",
    Source "source" "the channel the client came from",
    Owner "owner" "responsible manager",
    Tags "tags" "tags",
    Industry "industry" "industry",
    Size "size" "size",
    AnnualRevenue "annual_revenue" "annual revenue",
    Notes "notes" "notes",
    NextContactDate "next_contact_date" "next contact date",
    LastContactDate "last_contact_date" "last contact date",
    CreatedDate "created_date" "created date",
    UpdatedDate "updated_date" "updated date",
    Birthday "birthday" "birthday",
    FirstOrderDate "first_order_date" "first order date",
    LastOrderDate "last_order_date" "last order date",
    OrderDate "order_date" "order date",
    OrderAmount "order_amount" "order amount",
    Currency "currency" "currency",
    OrderNumber "order_number" "order number",
    Product "product" "product",
    Quantity "quantity" "quantity",
    RefusalReason "refusal_reason" "refusal reason",
    DoNotContact "do_not_contact" "must not be contacted",
    MarketingConsent "marketing_consent" "consent to advertising",
    ExternalId "external_id" "the client's code in another system",
    RowNumber "row_number" "a running number without meaning",
    OrderStatus "order_status" "order status",
    UnitPrice "unit_price" "unit price",
    Discount "discount" "discount",
    ProductCode "product_code" "product code",
    InteractionDate "interaction_date" "interaction date",
    InteractionKind "interaction_kind" "interaction kind",
    InteractionResult "interaction_result" "interaction result",
    NextStep "next_step" "next step",
    OrderLine "order_line" "order line",
}

impl Field {
    /// Whether it holds numbers at which people are called; nobody answers a fax.
    #[must_use]
    pub fn is_telephone(self) -> bool {
        matches!(self, Self::Phone | Self::Mobile | Self::PhoneOther)
    }

    /// Whether it holds tax or register ids.
    #[must_use]
    pub fn is_tax_id(self) -> bool {
        matches!(
            self,
            Self::TaxId
                | Self::PlNip
                | Self::PlRegon
                | Self::PlKrs
                | Self::PlPesel
                | Self::RuInn
                | Self::RuKpp
                | Self::RuOgrn
                | Self::RuOkpo
                | Self::UaEdrpou
                | Self::UaIpn
                | Self::IlHp
                | Self::IlTz
                | Self::VatId
                | Self::DeTaxNumber
                | Self::DeHrb
                | Self::UsEin
        )
    }

    /// Whether it holds an address or a part of one.
    #[must_use]
    pub fn is_address(self) -> bool {
        matches!(
            self,
            Self::Country
                | Self::Region
                | Self::City
                | Self::PostalCode
                | Self::Street
                | Self::HouseNumber
                | Self::FullAddress
        )
    }
}

/// Said of a name that is no field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no field `{0}`")]
pub struct UnknownField(pub String);

impl FromStr for Field {
    type Err = UnknownField;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .iter()
            .copied()
            .find(|field| field.as_str() == name)
            .ok_or_else(|| UnknownField(name.to_owned()))
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
