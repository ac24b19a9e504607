#include "core/domain/Document.h"

#include <algorithm>
#include <array>

namespace amphoe::domain {
namespace {

struct KindNames {
    DocumentKind kind;
    std::string_view name;
    std::string_view code;
};

constexpr std::array<KindNames, 27> kKinds{{
    {DocumentKind::CopyTr14_1, "copy_tr14_1", "D01"},
    {DocumentKind::CopyTr14, "copy_tr14", "D02"},
    {DocumentKind::CopyTr13, "copy_tr13", "D02"},
    {DocumentKind::CardRecord, "card_record", "D03"},
    {DocumentKind::CopyTr1, "copy_tr1", "D04"},
    {DocumentKind::CopyTr4, "copy_tr4", "D04"},
    {DocumentKind::CopyKr2, "copy_kr2", "D04"},
    {DocumentKind::CopyKr3, "copy_kr3", "D04"},
    {DocumentKind::CopyKr6, "copy_kr6", "D04"},
    {DocumentKind::CopyKr7, "copy_kr7", "D04"},
    {DocumentKind::NameChange, "name_change", "D04"},
    {DocumentKind::MoveNotice, "move_notice", "D05"},
    {DocumentKind::HouseNumberReceipt, "house_number_receipt", "D06"},
    {DocumentKind::HouseBook, "house_book", "D02"},
    {DocumentKind::NumberPlateNotice, "number_plate_notice", "D06"},
    {DocumentKind::ThaidSlip, "thaid_slip", "D07"},
    {DocumentKind::TangratSlip, "tangrat_slip", "D08"},
    {DocumentKind::CardIntakeSlip, "card_intake_slip", "D08"},
    {DocumentKind::QueueTicket, "queue_ticket", "D09"},
    {DocumentKind::Receipt, "receipt", "D10"},
    {DocumentKind::DailyReport, "daily_report", "D11"},
    {DocumentKind::CashHandover, "cash_handover", "D15"},
    {DocumentKind::ConsentForm, "consent_form", "D12"},
    {DocumentKind::ConsentReceipt, "consent_receipt", "D12"},
    {DocumentKind::RefusalNote, "refusal_note", "D13"},
    {DocumentKind::OfficialLetter, "official_letter", "D14"},
    {DocumentKind::OwnDataView, "own_data_view", "D15"},
}};

const KindNames& names_of(DocumentKind kind) {
    return *std::find_if(kKinds.begin(), kKinds.end(), [&](const KindNames& names) { return names.kind == kind; });
}

}  // namespace

std::string_view document_kind_name(DocumentKind kind) {
    return names_of(kind).name;
}

std::optional<DocumentKind> document_kind_from_name(std::string_view name) {
    const auto found =
        std::find_if(kKinds.begin(), kKinds.end(), [&](const KindNames& names) { return names.name == name; });
    return found == kKinds.end() ? std::nullopt : std::optional(found->kind);
}

std::string_view document_kind_code(DocumentKind kind) {
    return names_of(kind).code;
}

const std::vector<DocumentKind>& all_document_kinds() {
    static const std::vector<DocumentKind> kAll = [] {
        std::vector<DocumentKind> kinds;
        for (const auto& names : kKinds) {
            kinds.push_back(names.kind);
        }
        return kinds;
    }();
    return kAll;
}

}  // namespace amphoe::domain
