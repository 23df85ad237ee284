//! What a field is for, in a sentence, under the pointer on its label.

use super::Lang;
use index_core::{Field, List, Record};

/// What a field is for; `None` where its name says it all.
#[must_use]
pub const fn field_help(lang: Lang, record: Record, field: Field) -> Option<&'static str> {
    let said = match record {
        Record::Document => of_document(field),
        Record::Baseline => of_baseline(field),
        Record::Measurement(_) => of_measurement(field),
        Record::Row(List::Goals, _) => of_goal(field),
        Record::Row(List::Indicators, _) => of_indicator(field),
        Record::Row(List::Evidence(_), _) => of_evidence(field),
        Record::Row(List::Targets, _) => of_target(field),
        Record::Row(List::Tasks, _) => of_task(field),
        Record::Row(List::Deadlines, _) => of_deadline(field),
        Record::Row(List::Inquiries(..), _) => of_inquiry(field),
        Record::Row(List::Comments(..), _) => of_comment(field),
        Record::Row(List::Requirements | List::DataSources | List::Sections | List::Scenarios, _) => None,
    };
    let said = match said {
        None => of_any(field),
        said => said,
    };
    match said {
        Some((vi, en)) => Some(lang.pick(vi, en)),
        None => None,
    }
}

type Said = Option<(&'static str, &'static str)>;

const fn of_document(field: Field) -> Said {
    Some(match field {
        Field::Title => ("Tên đầy đủ của văn bản, như sẽ in.", "The whole title of the document, as it is printed."),
        Field::Year => (
            "Năm mà kế hoạch này dành cho; để trống thì lấy năm ban hành, nếu chưa có thì năm sau năm hiện trạng.",
            "The year that this plan is for; where it is empty, that of its issue, else the one after its baseline's.",
        ),
        Field::Number => ("Ví dụ 88/KH-UBND.", "Such as 88/KH-UBND."),
        Field::Issued => {
            ("Từ ngày này các thời hạn hằng năm bắt đầu tính.", "From this day on, deadlines of every year count.")
        }
        Field::Province => (
            "Tên đúng như trong bảng xếp hạng; điểm và hạng đã công bố được tìm theo tên này.",
            "As in the published results: rank and score are found by this name.",
        ),
        Field::LegalBasis => ("Các văn bản làm căn cứ, mỗi dòng một văn bản.", "The acts it rests on, one a line."),
        Field::Funding => ("Tiền lấy từ đâu, nói ngắn gọn.", "Where the money comes from, in short."),
        Field::Recipients => ("Nơi nhận như ở cuối văn bản, mỗi dòng một nơi.", "Who receives it, one a line."),
        Field::Source => (
            "Tệp hoặc địa chỉ của bản chữ đã dùng để nhập kế hoạch này.",
            "The file or address of the text that this plan was taken from.",
        ),
        Field::Incomplete => ("Bản chữ còn thiếu những phần nào.", "What is missing from that text."),
        _ => return None,
    })
}

const fn of_baseline(field: Field) -> Said {
    Some(match field {
        Field::Year => {
            ("Năm của bảng xếp hạng mà kế hoạch xuất phát.", "The year of the results that the plan starts from.")
        }
        Field::Score => ("Điểm PII của tỉnh trong năm đó, 0–100.", "The province's PII score in that year, 0 to 100."),
        Field::Rank => ("Hạng của tỉnh trong năm đó; 1 là tốt nhất.", "The province's rank in that year; 1 is best."),
        Field::Of => ("Năm đó xếp hạng bao nhiêu địa phương.", "How many provinces were ranked in that year."),
        Field::Basis => (
            "Số này dựa vào đâu: chỉ số “đã công bố” có nguồn mới được coi là chắc chắn.",
            "What the figure rests on: only what is published, with its source, is certain.",
        ),
        Field::Source => ("Văn bản hoặc địa chỉ nơi đọc được số này.", "The document or address where it can be read."),
        _ => return None,
    })
}

const fn of_measurement(field: Field) -> Said {
    Some(match field {
        Field::Rank => (
            "Hạng của chỉ số này; gõ 57 hoặc 57/63. Khi chưa có điểm, điểm được suy từ hạng.",
            "The rank of this indicator; type 57 or 57/63. Where there is no score, it follows from the rank.",
        ),
        Field::Score => {
            ("Điểm 0–100 của chỉ số này, nếu đã biết.", "The score of this indicator, 0 to 100, where it is known.")
        }
        Field::RawValue => ("Số liệu gốc, theo đơn vị tính ở bên.", "The raw value, in the unit beside it."),
        Field::Min => ("Giá trị ứng với 0 điểm.", "The value that gets 0 points."),
        Field::Max => ("Giá trị ứng với 100 điểm.", "The value that gets 100 points."),
        Field::Of => ("Hạng ở trên là trong bao nhiêu địa phương.", "Among how many provinces the rank is."),
        Field::Year => ("Năm của số liệu này.", "The year of this figure."),
        Field::Basis => (
            "Số này dựa vào đâu; số giả định làm cho mọi kết quả suy từ nó cũng là giả định.",
            "What the figure rests on; what follows from an assumption is one as well.",
        ),
        Field::Source => ("Văn bản hoặc địa chỉ nơi đọc được số này.", "The document or address where it can be read."),
        _ => return None,
    })
}

const fn of_goal(field: Field) -> Said {
    Some(match field {
        Field::Text => ("Mục tiêu bằng lời, như trong văn bản.", "The goal in words, as in the document."),
        Field::RankAtMost => ("Hạng này hoặc tốt hơn là đạt.", "This rank or a better one meets the goal."),
        Field::ScoreAtLeast => ("Điểm này hoặc cao hơn là đạt.", "This score or a higher one meets the goal."),
        Field::Scope => ("So với cả nước hay trong một vùng.", "Among all provinces, or within a region."),
        Field::Provinces => (
            "Các tỉnh trong vùng, mỗi dòng một tỉnh; thiếu tỉnh nào thì hạng trong vùng không chắc.",
            "The provinces of the region, one a line; while any is missing, the rank within it is not certain.",
        ),
        Field::ProvincesSource => {
            ("Văn bản nào quy định vùng gồm các tỉnh này.", "What says that these are the region.")
        }
        Field::BetterThanYear => ("Đạt khi hạng tốt hơn hạng của năm này.", "Met by a better rank than in this year."),
        Field::By => ("Mục tiêu được xét theo kết quả của năm này.", "The goal is judged by the results of this year."),
        Field::AndAfter => ("Mục tiêu còn được xét cho cả các năm sau.", "It holds in the years after as well."),
        _ => return None,
    })
}

const fn of_indicator(field: Field) -> Said {
    Some(match field {
        Field::Code => (
            "Mã trong khung chỉ số, như 6.2.4; điểm, trọng số, trụ cột đi theo mã.",
            "Its code in the framework, such as 6.2.4: score, weight and pillar go by it.",
        ),
        Field::Name => (
            "Tên như văn bản viết; để trống thì dùng tên của khung chỉ số.",
            "As the document words it; where it is empty, the framework's name stands.",
        ),
        Field::Group => ("Văn bản xếp chỉ số vào nhóm nào.", "How the document groups it."),
        Field::Definition => ("Chỉ số đếm cái gì, nói ngắn gọn.", "What is counted, in short."),
        Field::Measures => ("Sẽ làm gì để cải thiện, mỗi dòng một việc.", "What will be done, one a line."),
        Field::ExpectedRank => (
            "Hạng dự kiến khi làm xong; dùng cho “kế hoạch dự kiến” trong Kịch bản.",
            "The rank expected when the work is done; the scenario of the plan's expectations uses it.",
        ),
        Field::ExpectedScore => (
            "Điểm dự kiến khi làm xong; chỉ dùng khi không có hạng dự kiến.",
            "The score expected when the work is done; used where no rank is expected.",
        ),
        Field::ExpectedBy => ("Đến ngày nào thì đạt kết quả dự kiến.", "By when that is expected."),
        Field::Effort => (
            "Nâng một bậc tốn bao nhiêu công, theo đơn vị tự chọn; dùng khi tìm cách đạt mục tiêu.",
            "What a place costs, in units of your own; used in seeking a goal.",
        ),
        Field::BestRank => (
            "Không thể tốt hơn hạng này; dùng khi tìm cách đạt mục tiêu.",
            "No better rank is within reach; used in seeking a goal.",
        ),
        Field::Deadlines => ("Những thời hạn mà chỉ số này phải theo.", "The deadlines that it goes by."),
        _ => return None,
    })
}

const fn of_evidence(field: Field) -> Said {
    Some(match field {
        Field::Title => ("Tài liệu nào phải nộp.", "What must be handed in."),
        Field::EvidenceField => {
            ("Lĩnh vực hoặc ký hiệu nhóm trong văn bản.", "The field or the letter of the document.")
        }
        Field::EvidenceOwner => {
            ("Ai nộp; để trống là đơn vị chủ trì chỉ số.", "Who hands it in; where it is empty, the lead agency.")
        }
        Field::Received => {
            ("Ngày đã nhận được; có ngày thì thôi nhắc.", "The day it was received; then it is asked for no more.")
        }
        Field::Link => ("Tệp hoặc địa chỉ nơi lưu tài liệu.", "The file or address where it is kept."),
        _ => return None,
    })
}

const fn of_target(field: Field) -> Said {
    Some(match field {
        Field::No => ("Số thứ tự trong văn bản; 6.1 thuộc 6.", "Its number in the document; 6.1 is part of 6."),
        Field::Value => ("Phải đạt bao nhiêu: ≥ 80, 16–18, tối đa 5…", "What must be reached: ≥ 80, 16–18, at most 5…"),
        Field::By => ("Phải đạt vào năm nào.", "The year by which."),
        Field::Actual => (
            "Đến nay đã đạt bao nhiêu, theo đơn vị tính của chỉ tiêu.",
            "What was reached so far, in the target's unit.",
        ),
        Field::Indicator => (
            "Mã chỉ số PII, nếu chỉ tiêu chính là chỉ số đó.",
            "The code of the PII indicator, where the target is one.",
        ),
        _ => return None,
    })
}

const fn of_task(field: Field) -> Said {
    Some(match field {
        Field::Section => ("Thuộc đề mục nào của văn bản.", "The section of the document that it stands in."),
        Field::Timing => (
            "Thời gian như văn bản viết: Quý II/2026, trước ngày 10/3/2026, thường xuyên…",
            "The time as the document words it: a year, a day, a quarter, ongoing…",
        ),
        Field::TaskDue => (
            "Hạn cuối do người lập kế hoạch đặt; thay cho thời gian của văn bản khi nhắc việc.",
            "The last day that you set; it goes before the document's time.",
        ),
        Field::AndAfter => (
            "Việc còn tiếp tục các năm sau, nên không có hạn cuối.",
            "It goes on in the years after, so it has no last day.",
        ),
        Field::Started => ("Ngày bắt đầu làm.", "The day that work began."),
        Field::Finished => {
            ("Ngày làm xong; có ngày thì việc coi như xong.", "The day it was finished; then it counts as done.")
        }
        Field::Serves => ("Việc này góp vào những chỉ số nào.", "Which indicators it serves."),
        Field::Deadlines => ("Những thời hạn mà việc này phải theo.", "The deadlines that it goes by."),
        _ => return None,
    })
}

const fn of_deadline(field: Field) -> Said {
    Some(match field {
        Field::Title => ("Đến ngày đó phải nộp hoặc làm gì.", "What is due on that day."),
        Field::Due => {
            ("Gõ 15/07 cho mọi năm, hoặc 15/07/2026 cho một lần.", "Type 07-15 for every year, or 2026-07-15 for once.")
        }
        Field::DueKind => (
            "“Trước ngày” thì ngày cuối là hôm trước; mốc tính số liệu không phải hạn nộp.",
            "“Before” ends on the day before; on a cut-off nothing is due.",
        ),
        Field::To => ("Nộp cho ai.", "Who receives it."),
        Field::Done => ("Những năm đã xong.", "The years for which it is done."),
        Field::Dismissed => ("Những năm không phải làm nữa.", "The years for which it is not asked for any more."),
        _ => return None,
    })
}

const fn of_inquiry(field: Field) -> Said {
    Some(match field {
        Field::Asked => ("Ngày đã xin giải trình.", "The day it was asked for."),
        Field::AskedOf => ("Xin đơn vị nào.", "The agency it was asked of."),
        Field::AnswerDue => ("Hạn đơn vị phải trả lời.", "By when the agency is to answer."),
        Field::Answered => {
            ("Ngày đơn vị đã trả lời; có ngày thì thôi nhắc.", "The day of the answer; then it is asked for no more.")
        }
        Field::Answer => ("Đơn vị trả lời gì, nói ngắn gọn.", "What was answered, in short."),
        _ => return None,
    })
}

const fn of_comment(field: Field) -> Said {
    Some(match field {
        Field::Author => ("Tên người viết; lần sau được điền sẵn.", "Who writes; filled in the next time."),
        Field::Written => ("Ngày viết ý kiến.", "The day it was written."),
        _ => return None,
    })
}

/// Fields that mean the same wherever they stand.
const fn of_any(field: Field) -> Said {
    Some(match field {
        Field::Lead => ("Ai chịu trách nhiệm chính.", "Who leads."),
        Field::Support => ("Ai phối hợp, mỗi dòng một đơn vị.", "Who supports, one a line."),
        Field::Owner => ("Ai theo dõi và chịu trách nhiệm.", "Who answers for it."),
        Field::Assignment => {
            ("Văn bản giao hay chỉ đề nghị đơn vị làm.", "Whether the document orders it or asks for it.")
        }
        Field::Responsible => ("Người hoặc phòng chịu trách nhiệm.", "The person or office that answers for it."),
        Field::Status => ("Công việc đang ở bước nào.", "How far the work is."),
        Field::Progress => ("Đã làm được bao nhiêu phần trăm.", "How much of the work is done, in percent."),
        Field::Note => (
            "Ghi chú chung; ý kiến có ngày và tên thì thêm ở mục Ý kiến.",
            "A remark; what has a day and an author goes under Comments.",
        ),
        Field::Source => {
            ("Chỗ trong văn bản nói điều này, như “Phụ lục, I.1”.", "Where the document says it, such as “Annex, I.1”.")
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use index_core::{Asked, Commented};

    #[test]
    fn help_is_one_sentence_in_either_language() {
        let lists = List::all().chain([
            List::Evidence(0),
            List::Inquiries(Asked::Tasks, 0),
            List::Comments(Commented::Goals, 0),
        ]);
        let records = lists.map(|list| Record::Row(list, 0));
        let mut n_said = 0;
        for record in records.chain([Record::Document, Record::Baseline, Record::Measurement(0)]) {
            for field in record.fields() {
                let said = [Lang::Vi, Lang::En].map(|lang| field_help(lang, record, *field));
                assert_eq!(said[0].is_some(), said[1].is_some());
                for text in said.into_iter().flatten() {
                    n_said += 1;
                    assert!(text.ends_with(['.', '…']) && text.chars().count() <= 130, "{record:?} {field:?}: {text}");
                }
                assert!(said[0].is_none() || said[0] != said[1], "{record:?} {field:?}");
            }
        }
        assert!(n_said > 120, "{n_said}");
    }
}
