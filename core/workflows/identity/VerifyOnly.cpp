#include "core/workflows/identity/VerifyOnly.h"

#include <algorithm>

#include "core/workflows/FormAnswers.h"
#include "core/workflows/identity/ReleaseReceipt.h"

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
    FormField consent{"release_consent", "ผู้รับบริการยินยอมให้เปิดเผยข้อมูลแก่หน่วยงานนี้",
                      "The citizen agrees to the release of their data to this agency", FormFieldType::YesNo};
    consent.required = false;
    consent.hint_th = "ไม่ยินยอม: แจ้งเฉพาะผลการตรวจสอบ ไม่เปิดเผยข้อมูล";
    consent.hint_en = "Without consent only the result is told, no data";
    return domain::FormPage{"requester", "ผู้ขอตรวจสอบตัวตน", "Who asks for the check", {requester, purpose, consent}};
}

Result<Done> VerifyOnly::check_requester(const std::string& id, const std::string& purpose) const {
    const auto known = ports_.tables != nullptr ? ports_.tables->relying_parties()
                                                : Result<std::vector<ports::RelyingParty>>(Failure{});
    if (!known || known->empty()) {
        return Done{};  // no registry was fetched yet: the centre decides
    }
    const auto found = std::ranges::find(*known, id, &ports::RelyingParty::id);
    const auto objection = found == known->end() ? "requester.unknown" : requester_objection(*found, purpose, today());
    return objection.empty() ? Result<Done>(Done{}) : Failure{FailureCode::RequesterRefused, objection};
}

std::string requester_objection(const ports::RelyingParty& requester, const std::string& purpose,
                                const std::string& today) {
    if (requester.state != "live") {
        return "requester.not_live";
    }
    if (requester.standard.empty() || requester.certificate.empty()) {
        return "requester.not_certified";
    }
    if (requester.expires < today) {
        return "requester.expired";
    }
    return std::ranges::find(requester.purposes, purpose) == requester.purposes.end() ? "requester.purpose" : "";
}

Result<Done> VerifyOnly::take(const std::string&, domain::Fields& answers, std::stop_token) {
    const auto& id = answers.at("requester_id");
    const bool plain =
        id.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.") == std::string::npos;
    return plain ? check_requester(id, answers.at("purpose"))
                 : invalid_field("requester_id", "has letters no requester has");
}

Result<Done> VerifyOnly::prepare() {
    const auto& status = proof_.state().card_status;
    return status && !status->usable() ? Result<Done>(Failure{FailureCode::CardStatusAbnormal, status->code}) : Done{};
}

domain::Fields VerifyOnly::act() const {
    auto fields = PageService::act();
    const auto& proof = proof_.state();
    fields["result"] = proof.card_status ? "pass" : "unchecked";
    if (proof.face) {
        fields["percent"] = std::to_string(proof.face->percent);
        fields["band"] = domain::band_name(proof.face->band);
    }
    return fields;
}

Result<Done> VerifyOnly::deliver(std::stop_token stop) {
    auto delivered = PageService::deliver(std::move(stop));
    if (delivered || delivered.error().code != FailureCode::CentreRejected) {
        return delivered;
    }
    const auto& why = delivered.error().detail;
    if (why == "card.not_usable") {
        return Failure{FailureCode::CardStatusAbnormal, why};
    }
    return why.starts_with("requester.") ? Failure{FailureCode::RequesterRefused, why} : delivered;
}

Result<std::vector<domain::RenderedDocument>> VerifyOnly::issue_papers() {
    if (receipt_) {
        return std::vector{*receipt_};
    }
    const auto events = ports_.counter.case_store.events_of_case(record().id);
    if (!events) {
        return events.error();
    }
    const auto release = release_of(record(), *events);
    if (!release) {
        return std::vector<domain::RenderedDocument>{};
    }
    auto paper = case_.issue(release_receipt(*release, record(), ports_.counter.notice));
    if (!paper) {
        return paper.error();
    }
    receipt_ = std::move(*paper);
    return std::vector{*receipt_};
}

}  // namespace amphoe::workflows
