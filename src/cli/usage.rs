//! What is answered to a command line that clap does not accept, and to a wish for help.

use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::options::DAY_FORMS;
use crate::text::Lang;
use crate::text::usage_words::{UsageFault, usage_fault, usage_hint};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;

/// The language that was asked for, also when the rest of the command line is wrong.
pub(super) fn language(args: &[OsString]) -> Lang {
    let named = |(i, arg): (usize, &OsString)| -> Option<Lang> {
        let beside = arg.to_str()?.strip_prefix("--lang")?;
        let code = if beside.is_empty() { args.get(i + 1)?.to_str()? } else { beside.strip_prefix('=')? };
        code.parse().ok()
    };
    let mut all = args.iter().enumerate().filter_map(named);
    all.find(|lang| *lang != Lang::default()).unwrap_or_default()
}

/// Prints the help that was asked for, or says what is wrong.
pub(super) fn answer(error: &clap::Error, console: &mut Console) -> Exit {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let printed = console.result(&error.render().to_string());
        return printed.map_or_else(|failure| console.fail(&failure), |()| Exit::Fine);
    }
    let fault = fault(error);
    let what = usage_fault(console.lang, fault);
    let values = match fault {
        UsageFault::BadValue { option: "--today", .. } => DAY_FORMS.map(str::to_owned).to_vec(),
        _ => strings(error, ContextKind::ValidValue),
    };
    console.fail(&Failure::bad_use((what, usage_hint(console.lang, &values))))
}

fn fault(error: &clap::Error) -> UsageFault<'_> {
    // Options come with the form of their value: `--lang <vi|en>`.
    let option = text(error, ContextKind::InvalidArg).split(' ').next().unwrap_or_default();
    let value = text(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => UsageFault::UnknownArgument(option),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => UsageFault::NoValue(option),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => UsageFault::BadValue { option, value },
        ErrorKind::MissingRequiredArgument => UsageFault::Missing(option),
        ErrorKind::ArgumentConflict => UsageFault::Twice(option),
        ErrorKind::InvalidSubcommand => UsageFault::UnknownVerb(text(error, ContextKind::InvalidSubcommand)),
        _ => UsageFault::Other,
    }
}

/// The first text that clap tells about a part of the error.
fn text(error: &clap::Error, kind: ContextKind) -> &str {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text,
        Some(ContextValue::Strings(texts)) => texts.first().map_or("", String::as_str),
        _ => "",
    }
}

fn strings(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
