//! What every reader of a computed figure must know.

use super::Lang;
use strum::{IntoStaticStr, VariantArray};

/// A limit of the method, in a short sentence; its code is that of JSON and of tables.
#[derive(Clone, Copy, Debug, IntoStaticStr, PartialEq, Eq, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Caveat {
    /// The figures are estimates; true also where published ones stand beside.
    GiiMethod,
    /// What is assumed of the weights.
    EqualWeights,
    /// What is assumed of the others.
    OthersStandStill,
    /// Data are late.
    DataLag,
}

impl Caveat {
    /// The sentence.
    #[must_use]
    pub const fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::GiiMethod => lang.pick(
                "Số có “≈” và mức thay đổi là ước tính theo phương pháp GII, không phải kết quả của Bộ Khoa học và Công nghệ.",
                "“≈” and all changes are estimates by the GII method, not results of the Ministry of Science and Technology.",
            ),
            Self::EqualWeights => lang.pick(
                "Trọng số trong nhóm được coi là bằng nhau, trừ chỗ kế hoạch này sửa.",
                "Weights inside a group are taken to be equal, except where this plan corrects them.",
            ),
            Self::OthersStandStill => lang.pick(
                "Hạng còn phụ thuộc vào các tỉnh khác, ở đây được coi là đứng yên.",
                "A rank also depends on the other provinces, which are taken to stand still.",
            ),
            Self::DataLag => lang.pick(
                "Số liệu đi sau chính sách: việc làm hôm nay chỉ thấy được trong số liệu các năm sau.",
                "Data lag behind policy: what is done today shows only in the data of later years.",
            ),
        }
    }

    /// The limits where the others move too.
    pub fn of_moving_others() -> impl Iterator<Item = Self> {
        Self::VARIANTS.iter().copied().filter(|caveat| *caveat != Self::OthersStandStill)
    }
}

/// The limits of the method in their sentences, wherever it is explained.
pub fn caveats(lang: Lang) -> impl Iterator<Item = &'static str> {
    Caveat::VARIANTS.iter().map(move |caveat| caveat.text(lang))
}

/// The limits of the method in one text, for exports that have one place for them.
#[must_use]
pub fn method(lang: Lang) -> String {
    caveats(lang).collect::<Vec<_>>().join(" ")
}
