//! What words mean, where several stages must know: data files, and how to ask them.

pub mod trade;
