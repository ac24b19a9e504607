// The sentences of PaperDeskPresenter.h.
#include "gui/presenters/PaperDeskPresenter.h"
#include "gui/presenters/TextForms.h"

namespace amphoe::gui {
namespace {

struct KindText {
    domain::DocumentKind kind;
    const char* english;
    const char* thai;
};

const std::vector<KindText>& kind_texts() {
    static const std::vector<KindText> kTexts{
        {domain::DocumentKind::CopyTr14_1, "Copy ท.ร.14/1", "สำเนา ท.ร.14/1"},
        {domain::DocumentKind::CopyTr14, "Copy ท.ร.14", "สำเนา ท.ร.14"},
        {domain::DocumentKind::CopyTr13, "Copy ท.ร.13", "สำเนา ท.ร.13"},
        {domain::DocumentKind::CardRecord, "Card record", "รายการบัตร"},
        {domain::DocumentKind::CopyTr1, "Copy ท.ร.1", "สำเนา ท.ร.1"},
        {domain::DocumentKind::CopyTr4, "Copy ท.ร.4", "สำเนา ท.ร.4"},
        {domain::DocumentKind::CopyKr2, "Copy คร.2", "สำเนา คร.2"},
        {domain::DocumentKind::CopyKr3, "Copy คร.3", "สำเนา คร.3"},
        {domain::DocumentKind::CopyKr6, "Copy คร.6", "สำเนา คร.6"},
        {domain::DocumentKind::CopyKr7, "Copy คร.7", "สำเนา คร.7"},
        {domain::DocumentKind::NameChange, "Copy of name documents", "สำเนาหนังสือสำคัญการเปลี่ยนชื่อ"},
        {domain::DocumentKind::MoveNotice, "Move notice", "ใบแจ้งย้าย ท.ร.6"},
        {domain::DocumentKind::HouseNumberReceipt, "House number receipt", "ใบรับเลขที่บ้าน"},
        {domain::DocumentKind::HouseBook, "House book", "ทะเบียนบ้านฉบับเจ้าบ้าน"},
        {domain::DocumentKind::NumberPlateNotice, "Number plate notice", "หนังสือแจ้งติดเลขที่บ้าน"},
        {domain::DocumentKind::ThaidSlip, "ThaID slip", "ใบลงทะเบียน ThaID"},
        {domain::DocumentKind::TangratSlip, "Tang Rat slip", "ใบยืนยันทางรัฐ"},
        {domain::DocumentKind::CardIntakeSlip, "Card request slip", "ใบรับคำขอมีบัตร"},
        {domain::DocumentKind::QueueTicket, "Queue ticket", "บัตรคิว"},
        {domain::DocumentKind::Receipt, "Receipt", "ใบเสร็จรับเงิน"},
        {domain::DocumentKind::DailyReport, "Daily report", "รายงานประจำวัน"},
        {domain::DocumentKind::CashHandover, "Cash handover", "ใบนำส่งเงิน"},
        {domain::DocumentKind::ConsentForm, "Consent form", "แบบความยินยอม"},
        {domain::DocumentKind::ConsentReceipt, "Consent receipt", "ใบรับความยินยอม"},
        {domain::DocumentKind::RefusalNote, "Refusal note", "หนังสือแจ้งเหตุ"},
        {domain::DocumentKind::OfficialLetter, "Official letter", "หนังสือราชการ"},
        {domain::DocumentKind::OwnDataView, "Own data, to look at", "ข้อมูลของตนเอง (ฉบับดู)"},
    };
    return kTexts;
}

struct ReasonText {
    const char* begins;  ///< IPP printer-state-reason
    const char* english;
};

const std::vector<ReasonText>& reason_texts() {
    static const std::vector<ReasonText> kTexts{
        {"media-jam", msg("Paper is jammed. Clear it; the job goes on.")},
        {"media-empty", msg("The printer is out of paper. Add some; the job goes on.")},
        {"media-needed", msg("The printer is out of paper. Add some; the job goes on.")},
        {"offline", msg("The printer does not answer. Check cable and power; the job goes on.")},
        {"connecting-to-device", msg("The printer does not answer. Check cable and power; the job goes on.")},
        {"cover-open", msg("The printer's cover is open. Close it; the job goes on.")},
        {"door-open", msg("The printer's cover is open. Close it; the job goes on.")},
    };
    return kTexts;
}

}  // namespace

std::string paper_kind_text(domain::DocumentKind kind, const Texts& texts) {
    for (const auto& known : kind_texts()) {
        if (known.kind == kind) {
            return chosen(texts, std::string(known.thai), std::string(known.english));
        }
    }
    return std::string(domain::document_kind_name(kind));
}

std::string paper_state_text(const domain::PaperRecord& paper, const Texts& texts) {
    auto text = std::string(texts.language() == Language::Thai ? domain::paper_state_title_th(paper.state)
                                                               : domain::paper_state_title_en(paper.state));
    if (paper.copies > 0) {
        text += " · " + filled(texts.tr("copy {n}"), {{"n", std::to_string(paper.copies)}});
    }
    if (paper.spoiled > 0) {
        text += " · " + filled(texts.tr("spoiled {n}"), {{"n", std::to_string(paper.spoiled)}});
    }
    return text;
}

std::string paper_centre_text(const domain::PaperRecord& paper, const Texts& texts) {
    if (paper.refused) {
        return texts.tr("refused");
    }
    const bool known = paper.state == domain::PaperState::Void ? paper.void_known : paper.acknowledged;
    return known ? texts.tr("known") : texts.tr("waiting");
}

std::string print_progress_text(const ports::PrintProgress& progress, const Texts& texts) {
    if (progress.state.empty()) {
        return {};
    }
    for (const auto& known : reason_texts()) {
        for (const auto& reason : progress.reasons) {
            if (reason.starts_with(known.begins)) {
                return texts.tr(known.english);
            }
        }
    }
    return texts.tr("Printing …");
}

}  // namespace amphoe::gui
