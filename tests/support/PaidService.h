// A service with a fee and one copy, without pages: what the desk does about money is the same for all.
#pragma once

#include "core/workflows/CounterCase.h"
#include "core/workflows/CounterService.h"
#include "core/workflows/FeeDue.h"
#include "core/workflows/ServicePorts.h"

namespace amphoe::testing {

class PaidService final : public workflows::CounterService {
  public:
    PaidService(const workflows::ServicePorts& ports, workflows::VisitJournal& journal, workflows::IdentityProof& proof)
        : ports_(ports), case_(ports.counter, journal, proof, domain::ServiceKind::CertifiedCopy) {}
    domain::ServiceKind kind() const override { return domain::ServiceKind::CertifiedCopy; }
    domain::Result<domain::Done> open(std::stop_token) override { return case_.open(); }
    std::optional<domain::FormPage> page() const override { return std::nullopt; }
    domain::Result<domain::Done> enter(const domain::Fields&, std::stop_token) override { return domain::Done{}; }
    domain::Result<domain::Done> approve(const domain::Officer&, const std::string&) override { return domain::Done{}; }
    domain::Result<domain::Done> confirm() override {
        auto noted = case_.record_step(
            workflows::kFeeDue, workflows::fee_step(ports_.rules, {{"certified_copy", "2"}}, "2026-11-22", "9901", ""));
        return noted ? case_.submit({}) : noted;
    }
    domain::Result<domain::Done> deliver(std::stop_token stop) override { return case_.deliver(stop); }
    domain::Result<std::vector<domain::RenderedDocument>> issue_papers() override {
        domain::DocumentContent content;
        content.kind = domain::DocumentKind::CopyTr14_1;
        auto paper = case_.issue(content);
        return paper ? domain::Result<std::vector<domain::RenderedDocument>>({*paper}) : paper.error();
    }
    const domain::Case& record() const override { return case_.record(); }

  private:
    const workflows::ServicePorts& ports_;
    workflows::CounterCase case_;
};

}  // namespace amphoe::testing
