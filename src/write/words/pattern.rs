//! A message taken apart once, so that filling it in is little more than copying its pieces.
//!
//! A base of a million clients words several million reasons: Fluent's own resolver spends most of its time on what
//! these messages do not use. Text, placeholders and choices by a number are all that the language files hold; a test
//! fills in every message both ways.

use fluent_syntax::ast;

use super::plurals::{Category, Plurals};
use crate::model::{Named, Value};

/// A message in pieces.
#[derive(Debug, Default)]
pub(super) struct Pattern(Vec<Piece>);

#[derive(Debug)]
enum Piece {
    Text(String),
    /// What a placeholder stands for.
    Filled(String),
    /// One of several texts, by the number that a placeholder stands for.
    Choice {
        by: String,
        of: Vec<(Option<Category>, Pattern)>,
        otherwise: Pattern,
    },
}

/// What a placeholder stands for.
#[derive(Clone, Copy)]
pub(super) enum Argument<'a> {
    /// Text that is inserted as it stands.
    Text(&'a str),
    /// A whole number whose thousands are set apart.
    Grouped(u64),
    /// A value of a stage.
    Value(&'a Value),
}

impl Argument<'_> {
    fn number(self) -> Option<u64> {
        match self {
            Self::Grouped(number) => Some(number),
            Self::Value(Value::Count(number) | Value::Percent(number)) => Some(*number),
            _ => None,
        }
    }
}

/// What all placeholders stand for, each by its name.
pub(super) trait Arguments {
    /// The one of that name.
    fn find(&self, name: &str) -> Option<Argument<'_>>;
}

impl Arguments for [(&str, Argument<'_>)] {
    fn find(&self, name: &str) -> Option<Argument<'_>> {
        self.iter().find(|(known, _)| *known == name).map(|(_, argument)| *argument)
    }
}

impl Arguments for [Named] {
    fn find(&self, name: &str) -> Option<Argument<'_>> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| Argument::Value(value))
    }
}

impl Pattern {
    /// Takes a message apart.
    pub fn new(pattern: &ast::Pattern<&str>) -> Self {
        Self(pattern.elements.iter().map(Piece::new).collect())
    }

    /// The whole text, where nothing is to be filled in.
    pub fn plain(&self) -> Option<String> {
        let texts =
            self.0.iter().map(|piece| if let Piece::Text(text) = piece { Some(&**text) } else { None });
        texts.collect()
    }

    /// Appends the message to `out`; `fill` writes what a placeholder stands for. A placeholder that stands for nothing
    /// shows its name, so that the gap is seen.
    pub fn write(
        &self,
        arguments: &(impl Arguments + ?Sized),
        plurals: &Plurals,
        out: &mut String,
        fill: &dyn Fn(Argument<'_>, &mut String),
    ) {
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Filled(name) => match arguments.find(name) {
                    Some(argument) => fill(argument, out),
                    None => out.extend(["{$", name, "}"]),
                },
                Piece::Choice { by, of, otherwise } => {
                    let number = arguments.find(by).and_then(Argument::number);
                    let category = number.map(|number| plurals.of(number));
                    let chosen = of.iter().find(|(of, _)| category.is_some() && *of == category);
                    let chosen = chosen.map_or(otherwise, |(_, pattern)| pattern);
                    chosen.write(arguments, plurals, out, fill);
                }
            }
        }
    }
}

impl Piece {
    fn new(element: &ast::PatternElement<&str>) -> Self {
        let expression = match element {
            ast::PatternElement::TextElement { value } => return Self::Text((*value).to_owned()),
            ast::PatternElement::Placeable { expression } => expression,
        };
        match expression {
            ast::Expression::Inline(inline) => Self::inline(inline),
            ast::Expression::Select { selector, variants } => {
                let ast::InlineExpression::VariableReference { id } = selector else {
                    return Self::Text(super::MISSING.to_owned());
                };
                let pattern = |variant: &ast::Variant<&str>| Pattern::new(&variant.value);
                let otherwise =
                    variants.iter().find(|variant| variant.default).map(pattern).unwrap_or_default();
                let of = variants.iter().map(|variant| {
                    let category = match &variant.key {
                        ast::VariantKey::Identifier { name } => Category::named(name),
                        ast::VariantKey::NumberLiteral { .. } => None,
                    };
                    (category, pattern(variant))
                });
                Self::Choice { by: id.name.to_owned(), of: of.collect(), otherwise }
            }
        }
    }

    fn inline(inline: &ast::InlineExpression<&str>) -> Self {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                Self::Text(fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned())
            }
            ast::InlineExpression::NumberLiteral { value } => Self::Text((*value).to_owned()),
            ast::InlineExpression::VariableReference { id } => Self::Filled(id.name.to_owned()),
            // functions, terms and other messages: a test keeps them out of the language files
            _ => Self::Text(super::MISSING.to_owned()),
        }
    }
}
