// W13: a citizen looks at the own record, asks for a correction, or shows the digital card instead of the plastic one.
#pragma once

#include "core/workflows/FormService.h"

namespace amphoe::workflows {

/// Pages: purpose, code (digital card), view, correction (only when asked for). Without a card in the reader only the
/// digital card can be shown: its one-time code says who it is (CodeRefused for a screenshot or a foreign code).
class OwnData final : public FormService {
  public:
    OwnData(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);

  private:
    bool is(const char* purpose) const { return answer_at(given_, "purpose") == purpose; }
    std::optional<domain::FormPage> purpose_page() const;
    std::optional<domain::FormPage> code_page() const;
    std::optional<domain::FormPage> view_page() const;
    std::optional<domain::FormPage> correction_page() const;
    domain::Result<domain::Done> take_purpose(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_code(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_view(const domain::Fields& answers);
    domain::Result<domain::Done> gather(std::stop_token stop);

    bool opens_with_card() const override { return proof_.state().card.has_value(); }
    domain::Fields act() const override;

    domain::Fields given_;
    std::vector<domain::Fields> rows_;
};

}  // namespace amphoe::workflows
