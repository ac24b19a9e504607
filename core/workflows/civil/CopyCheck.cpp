#include "core/workflows/civil/CopyCheck.h"

#include <algorithm>
#include <optional>

namespace amphoe::workflows {

using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

constexpr std::string_view kOurs = "AD1.";
constexpr std::size_t kLongestCode = 200;

struct ReadCode {
    std::string number;
    std::string check_code;
};

bool number_shaped(std::string_view text) {
    return text.size() >= 10 && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') || letter == '-';
           });
}

std::optional<ReadCode> read_code(std::string_view scanned) {
    if (scanned.size() > kLongestCode) {
        return std::nullopt;
    }
    if (!scanned.starts_with(kOurs)) {
        return number_shaped(scanned) ? std::optional(ReadCode{std::string(scanned), ""}) : std::nullopt;
    }
    scanned.remove_prefix(kOurs.size());
    const auto point = scanned.find('.');
    if (point == std::string_view::npos || !number_shaped(scanned.substr(0, point))) {
        return std::nullopt;
    }
    return ReadCode{std::string(scanned.substr(0, point)), std::string(scanned.substr(point + 1))};
}

/// Compared wherever both sides have it; one difference is enough.
void compare(CopyVerdict& verdict, const std::string& brought, const std::string& issued) {
    if (brought.empty() || issued.empty()) {
        return;
    }
    verdict.content_compared = true;
    if (brought != issued) {
        verdict.state = CopyState::Differs;
    }
}

}  // namespace

std::string_view copy_state_key(CopyState state) {
    return state == CopyState::Matches ? "doc.verify.ok"
           : state == CopyState::Void  ? "doc.verify.void"
                                       : "doc.verify.bad";
}

std::string_view copy_state_th(CopyState state) {
    return state == CopyState::Matches ? "เอกสารถูกต้องตรงกับฐานข้อมูล"
           : state == CopyState::Void ? "เอกสารถูกยกเลิกแล้ว"
                                      : "เอกสารไม่ตรงกับฐานข้อมูล";
}

Result<CopyVerdict> CopyCheck::check(const BroughtCopy& copy, const std::string& case_id, std::stop_token stop) const {
    const auto code = read_code(copy.scanned);
    if (!code) {
        return Failure{FailureCode::CodeRefused, "other_system"};
    }
    CopyVerdict verdict;
    verdict.number = code->number;
    auto issued =
        ports_.civil_register.look_up({domain::RegisterKind::IssuedPaper, code->number, case_id, "issued_paper"}, stop);
    if (!issued) {
        return issued.error().code == FailureCode::RegisterRecordUnknown ? Result<CopyVerdict>(verdict)
                                                                         : issued.error();
    }
    verdict.issued = std::move(*issued);
    const auto state = verdict.issued.text("state");
    if (state == "void" || state == "withdrawn") {
        verdict.state = CopyState::Void;
        return verdict;
    }
    verdict.state = state == "valid" ? CopyState::Matches : CopyState::Differs;
    compare(verdict, copy.sha256, verdict.issued.text("sha256"));
    compare(verdict, copy.data_hash, verdict.issued.text("data_hash"));
    compare(verdict, code->check_code, verdict.issued.text("check_code"));
    return verdict;
}

}  // namespace amphoe::workflows
