#include "core/workflows/identity/VerifyOnly.h"

#include "core/workflows/FormAnswers.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::FormField;
using domain::FormFieldType;
using domain::Result;

VerifyOnly::VerifyOnly(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : PageService(domain::ServiceKind::VerifyOnly, ports, journal, proof) {}

std::optional<domain::FormPage> VerifyOnly::next_page() const {
    if (entered("requester")) {
        return std::nullopt;
    }
    FormField requester{"requester_id", "รหัสหน่วยงานผู้ขอตรวจสอบ", "Requesting agency"};
    requester.max_length = 40;
    requester.hint_th = "ตามทะเบียนผู้ขอใช้บริการ";
    requester.hint_en = "As in the registry of requesters";
    FormField purpose{"purpose", "วัตถุประสงค์", "Purpose"};
    purpose.max_length = ports_.rules.purpose_letters;
    return domain::FormPage{"requester", "ผู้ขอตรวจสอบตัวตน", "Who asks for the check", {requester, purpose}};
}

Result<Done> VerifyOnly::take(const std::string&, domain::Fields& answers, std::stop_token) {
    const auto& id = answers.at("requester_id");
    const bool plain =
        id.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.") == std::string::npos;
    return plain ? Result<Done>(Done{}) : invalid_field("requester_id", "has letters no requester has");
}

domain::Fields VerifyOnly::act() const {
    auto fields = PageService::act();
    const auto& proof = proof_.state();
    const bool referred = proof.face && proof.face->band == domain::FaceBand::Refer;
    fields["result"] = proof.proven() ? "pass" : referred ? "refer" : "fail";
    if (proof.face) {
        fields["percent"] = std::to_string(proof.face->percent);
        fields["band"] = domain::band_name(proof.face->band);
    }
    return fields;
}

Result<Done> VerifyOnly::deliver(std::stop_token stop) {
    auto delivered = PageService::deliver(std::move(stop));
    const bool refused = !delivered && delivered.error().code == FailureCode::CentreRejected &&
                         delivered.error().detail.starts_with("requester.");
    return refused ? Result<Done>(Failure{FailureCode::RequesterRefused, delivered.error().detail}) : delivered;
}

}  // namespace amphoe::workflows
