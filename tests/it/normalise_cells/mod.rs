//! What people put into cells, mess by mess: one test for each kind, in the words of what is wanted.

mod contacts;
mod names;
mod values;
