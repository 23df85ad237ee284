//! The words of explanations.

bilingual! {
    /// A word of the explanations.
    pub enum ExplainWord {
        Title => "Vì sao là số này?" / "Why this number?",
        Formula => "Cách tính" / "How it is computed",
        Members => "Thành phần" / "What it is made from",
        Leads => "Xem thêm" / "See also",
        Caveats => "Giới hạn của phương pháp" / "Limits of the method",
        Back => "Quay lại" / "Back",
        Weights => "Trọng số trong nhóm · thực" / "Weight in its group · effective",
        NeighbourAbove => "Gần nhất phía trên đã biết điểm" / "Nearest above with a known score",
        NeighbourBelow => "Gần nhất phía dưới đã biết điểm" / "Nearest below with a known score",
        SameRank => "Cùng hạng, đã biết điểm" / "At the same rank, with a known score",
        Published => "Điểm đã công bố; chương trình không tính lại." / "As published; the program does not compute it.",
        OfPlan => "Điểm theo kế hoạch; chương trình không tính lại." / "By the plan; the program does not compute it.",
        Stated => "Điểm do kế hoạch nêu, không phải số chính thức." / "Stated by the plan, not an official figure.",
        NeedsAll => "Trung bình có trọng số của các thành phần; chỉ tính được khi mọi thành phần có điểm." / "The weighted mean of its members; it can be computed only when every member has a score.",
        NoScore => "Chưa có điểm công bố, chưa đủ chỉ số để tính, cũng không có điểm của các tỉnh xếp gần để ước tính." / "No score is published, too few indicators are known to compute it, and no neighbour's score is known to estimate it.",
        NoRank => "Chưa có hạng công bố, cũng không có điểm để so với các tỉnh khác." / "No rank is published, and there is no score to compare with the others.",
        FromRank => "Điểm suy từ hạng nên là ước tính; căn cứ ở trên là của hạng." / "A score made from a rank is an estimate; the basis above is that of the rank.",
        FromRawValue => "Điểm tính từ giá trị gốc nên là ước tính; căn cứ ở trên là của giá trị." / "A score made from a raw value is an estimate; the basis above is that of the value.",
        Falling => "Điểm giảm dần theo hạng, nên điểm nằm giữa hai tỉnh này." / "Scores fall with rank, so the score lies between these two provinces.",
    }
}
