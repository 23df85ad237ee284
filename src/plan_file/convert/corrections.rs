//! Corrections of the framework and the reference results, from the format's structs to the model and back.

use crate::plan_file::fields::Maybe;
use crate::plan_file::v1;
use index_core::{EntryCorrection, ResultCorrection};

pub(super) fn entry_to_plan(c: v1::EntryCorrection) -> EntryCorrection {
    EntryCorrection {
        code: c.code.0.unwrap_or_default(),
        name: c.name.0,
        weight: c.weight.0,
        direction: c.direction.0.map(Into::into),
        source: c.source.0,
        extra: c.extra.into(),
    }
}

pub(super) fn result_to_plan(c: v1::ResultCorrection) -> ResultCorrection {
    ResultCorrection {
        province: c.province.0.unwrap_or_default(),
        year: c.year.0,
        rank: c.rank.0,
        score: c.score.0,
        source: c.source.0,
        extra: c.extra.into(),
    }
}

pub(super) fn entry_to_file(c: &EntryCorrection) -> v1::EntryCorrection {
    v1::EntryCorrection {
        code: Maybe(Some(c.code.clone())),
        name: c.name.clone().into(),
        weight: c.weight.into(),
        direction: c.direction.map(Into::into).into(),
        source: c.source.clone().into(),
        extra: (&c.extra).into(),
    }
}

pub(super) fn result_to_file(c: &ResultCorrection) -> v1::ResultCorrection {
    v1::ResultCorrection {
        province: Maybe(Some(c.province.clone())),
        year: c.year.into(),
        rank: c.rank.into(),
        score: c.score.into(),
        source: c.source.clone().into(),
        extra: (&c.extra).into(),
    }
}
