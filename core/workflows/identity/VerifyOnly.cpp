#include "core/workflows/identity/VerifyOnly.h"

#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::Result;

namespace {

constexpr const char* kIdLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

}  // namespace

VerifyOnly::VerifyOnly(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : FormService(ports, journal, proof, domain::ServiceKind::VerifyOnly) {
    add_page([this] { return requester_page(); },
             [this](const Fields& answers, auto) {
                 if (answer_at(answers, "citizen_agrees") != "yes") {
                     return Result<Done>(Failure{FailureCode::ConsentRequired, "release to the requester"});
                 }
                 if (answer_at(answers, "requester_id").find_first_not_of(kIdLetters) != std::string::npos) {
                     return Result<Done>(invalid_field("requester_id", "has letters no requester has"));
                 }
                 given_ = answers;
                 return Result<Done>(Done{});
             });
}

std::optional<domain::FormPage> VerifyOnly::requester_page() const {
    return domain::FormPage{"requester",
                            "หน่วยงานผู้ขอ",
                            "Requesting agency",
                            {text_field("requester_id", "รหัสหน่วยงาน", "Agency", 40),
                             text_field("purpose", "วัตถุประสงค์", "Purpose", ports_.rules.purpose_letters),
                             typed_field("citizen_agrees", "ผู้รับบริการยินยอมให้แจ้งผลแก่หน่วยงานนี้",
                                         "The citizen agrees that the agency is told", domain::FormFieldType::YesNo)}};
}

Result<Done> VerifyOnly::prepare() {
    return proof_.state().face ? Result<Done>(Done{}) : Failure{FailureCode::StepOutOfOrder, "face"};
}

Fields VerifyOnly::act() const {
    const auto& face = *proof_.state().face;
    return {{"requester_id", answer_at(given_, "requester_id")},
            {"purpose", answer_at(given_, "purpose")},
            {"result", proof_.state().proven() ? "same_person" : "not_proven"},
            {"percent", std::to_string(face.percent)},
            {"band", std::string(domain::band_name(face.band))}};
}

Result<Done> VerifyOnly::deliver(std::stop_token stop) {
    auto delivered = FormService::deliver(stop);
    if (!delivered && delivered.error().code == FailureCode::CentreRejected &&
        delivered.error().detail.starts_with("requester.")) {
        return Failure{FailureCode::RequesterRefused, delivered.error().detail};
    }
    return delivered;
}

}  // namespace amphoe::workflows
