//! The sentences about a command line that cannot be read.

use super::Lang;

/// What is wrong with a command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsageFault<'a> {
    /// An option or an argument that nobody knows.
    UnknownArgument(&'a str),
    /// A value that the option does not take.
    BadValue {
        /// The option.
        option: &'a str,
        /// The value.
        value: &'a str,
    },
    /// An option without its value.
    NoValue(&'a str),
    /// Something that must be given.
    Missing(&'a str),
    /// An option that stands twice.
    Twice(&'a str),
    /// A verb that nobody knows.
    UnknownVerb(&'a str),
    /// Anything else.
    Other,
}

/// What is wrong with a command line.
#[must_use]
pub fn usage_fault(lang: Lang, fault: UsageFault) -> String {
    match (lang, fault) {
        (Lang::Vi, UsageFault::UnknownArgument(name)) => format!("không có tùy chọn hay tham số {name}"),
        (Lang::En, UsageFault::UnknownArgument(name)) => format!("there is no option or argument {name}"),
        (Lang::Vi, UsageFault::BadValue { option, value }) => format!("{option} không nhận giá trị \"{value}\""),
        (Lang::En, UsageFault::BadValue { option, value }) => format!("{option} does not take the value \"{value}\""),
        (Lang::Vi, UsageFault::NoValue(name)) => format!("{name} cần một giá trị"),
        (Lang::En, UsageFault::NoValue(name)) => format!("{name} needs a value"),
        (Lang::Vi, UsageFault::Missing(names)) => format!("còn thiếu {names}"),
        (Lang::En, UsageFault::Missing(names)) => format!("{names} is missing"),
        (Lang::Vi, UsageFault::Twice(name)) => format!("{name} chỉ được dùng một lần"),
        (Lang::En, UsageFault::Twice(name)) => format!("{name} can be given once only"),
        (Lang::Vi, UsageFault::UnknownVerb(name)) => format!("không có lệnh {name}"),
        (Lang::En, UsageFault::UnknownVerb(name)) => format!("there is no command {name}"),
        (Lang::Vi, UsageFault::Other) => "dòng lệnh không đúng".to_owned(),
        (Lang::En, UsageFault::Other) => "the command line is not right".to_owned(),
    }
}

/// Which values there are, and where the help is.
#[must_use]
pub fn usage_hint(lang: Lang, values: &[String]) -> String {
    let help = lang.pick("Xem hướng dẫn bằng pii-planner --help.", "See pii-planner --help.");
    if values.is_empty() {
        return help.to_owned();
    }
    format!("{}: {}. {help}", lang.pick("Các giá trị được nhận", "It takes"), values.join(", "))
}
