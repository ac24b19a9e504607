// A service with a fee and one copy, without pages: what the desk does about money is the same for all.
#pragma once

#include "core/workflows/CounterCase.h"
#include "core/workflows/CounterService.h"
#include "core/workflows/ServicePorts.h"

namespace amphoe::testing {

class PaidService final : public workflows::CounterService {
  public:
    PaidService(const workflows::ServicePorts& ports, workflows::VisitJournal& journal,
                workflows::IdentityProof& proof);
    ~PaidService() override;
    domain::ServiceKind kind() const override;
    domain::Result<domain::Done> open(std::stop_token) override;
    std::optional<domain::FormPage> page() const override;
    domain::Result<domain::Done> enter(const domain::Fields&, std::stop_token) override;
    domain::Result<domain::Done> approve(const domain::Officer&, const std::string&) override;
    domain::Result<domain::Done> confirm() override;
    domain::Result<domain::Done> deliver(std::stop_token stop) override;
    domain::Result<std::vector<domain::RenderedDocument>> issue_papers() override;
    const domain::Case& record() const override;

  private:
    const workflows::ServicePorts& ports_;
    workflows::CounterCase case_;
};

}  // namespace amphoe::testing
