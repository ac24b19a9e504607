#include "core/workflows/civil/CopyCheck.h"

#include <algorithm>
#include <optional>

#include "core/workflows/civil/IssuedCopy.h"

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

/// What agrees and what does not, of the things both sides have; one difference is enough.
struct Comparison {
    bool compared = false;
    bool differs = false;

    void of(const std::string& brought, const std::string& issued) {
        if (!brought.empty() && !issued.empty()) {
            compared = true;
            differs = differs || brought != issued;
        }
    }
};

/// The centre's word, or what follows from the record it keeps.
std::string check_code_kept(const domain::RegisterRecord& paper) {
    const auto kept = paper.text("check_code");
    const auto record = record_as_issued(paper);
    return kept.empty() && record ? check_code_of(*record) : kept;
}

CopyState judged(const std::string& kept, const Comparison& comparison) {
    if (kept == "void" || kept == "withdrawn") {
        return CopyState::Void;
    }
    if (kept != "valid" || comparison.differs) {
        return CopyState::Differs;
    }
    return comparison.compared ? CopyState::Matches : CopyState::NumberOnly;
}

}  // namespace

std::string_view copy_state_key(CopyState state) {
    switch (state) {
        case CopyState::Matches:
            return "doc.verify.ok";
        case CopyState::NumberOnly:
            return "doc.verify.number";
        case CopyState::Void:
            return "doc.verify.void";
        case CopyState::Differs:
            break;
    }
    return "doc.verify.bad";
}

std::string_view copy_state_th(CopyState state) {
    switch (state) {
        case CopyState::Matches:
            return "เอกสารถูกต้องตรงกับฐานข้อมูล";
        case CopyState::NumberOnly:
            return "มีเลขที่เอกสารนี้ในฐานข้อมูล แต่ยังไม่ได้เทียบเนื้อหา";
        case CopyState::Void:
            return "เอกสารถูกยกเลิกแล้ว";
        case CopyState::Differs:
            break;
    }
    return "เอกสารไม่ตรงกับฐานข้อมูล";
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
    Comparison comparison;
    comparison.of(copy.sha256, verdict.issued.text("sha256"));
    comparison.of(copy.data_hash, verdict.issued.text("data_hash"));
    comparison.of(code->check_code, check_code_kept(verdict.issued));
    verdict.state = judged(verdict.issued.text("state"), comparison);
    verdict.content_compared = comparison.compared;
    if (comparison.compared && !comparison.differs) {
        verdict.data = copy_as_issued(verdict.issued, &ports_.rules.offices);
    }
    return verdict;
}

}  // namespace amphoe::workflows
