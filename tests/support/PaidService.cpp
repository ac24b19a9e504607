#include "tests/support/PaidService.h"

#include "core/workflows/FeeDue.h"

namespace amphoe::testing {

PaidService::PaidService(const workflows::ServicePorts& ports, workflows::VisitJournal& journal,
                         workflows::IdentityProof& proof)
    : ports_(ports), case_(ports.counter, journal, proof, domain::ServiceKind::CertifiedCopy) {}

PaidService::~PaidService() = default;

domain::ServiceKind PaidService::kind() const {
    return domain::ServiceKind::CertifiedCopy;
}

domain::Result<domain::Done> PaidService::open(std::stop_token) {
    return case_.open();
}

std::optional<domain::FormPage> PaidService::page() const {
    return std::nullopt;
}

domain::Result<domain::Done> PaidService::enter(const domain::Fields&, std::stop_token) {
    return domain::Done{};
}

domain::Result<domain::Done> PaidService::approve(const domain::Officer&, const std::string&) {
    return domain::Done{};
}

domain::Result<domain::Done> PaidService::confirm() {
    auto noted = case_.record_step(
        workflows::kFeeDue, workflows::fee_step(ports_.rules, {{"certified_copy", "2"}}, "2026-11-22", "9901", ""));
    return noted ? case_.submit({}) : noted;
}

domain::Result<domain::Done> PaidService::deliver(std::stop_token stop) {
    return case_.deliver(stop);
}

domain::Result<std::vector<domain::RenderedDocument>> PaidService::issue_papers() {
    domain::DocumentContent content;
    content.kind = domain::DocumentKind::CopyTr14_1;
    auto paper = case_.issue(content);
    return paper ? domain::Result<std::vector<domain::RenderedDocument>>({*paper}) : paper.error();
}

const domain::Case& PaidService::record() const {
    return case_.record();
}

}  // namespace amphoe::testing
