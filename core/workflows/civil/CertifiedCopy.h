// W11: copies certified at the counter, printed from the register's answer and never from a photocopy.
#pragma once

#include "core/workflows/FormService.h"
#include "core/workflows/civil/CopyContent.h"

namespace amphoe::workflows {

/// Pages: document, record. Then the fee, then the registrar signs (second person). The papers are drawn when the act
/// is made, because the act names their hashes; they are handed out once the centre has accepted, or at once while the
/// record is not older than the rules allow (W15).
class CertifiedCopy final : public FormService {
  public:
    CertifiedCopy(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);

    domain::Fields fee_items() const override;
    bool pays_before_signature() const override { return true; }
    domain::Result<std::vector<domain::RenderedDocument>> issue_papers() override;

  private:
    std::optional<domain::FormPage> document_page() const;
    std::optional<domain::FormPage> record_page() const;
    domain::Result<domain::Done> take_document(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_record(const domain::Fields& answers);
    domain::Result<domain::Done> may_ask(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::RegisterRecord> fetch(std::stop_token stop);
    bool fresh() const;
    /// Away from the office nothing is certified (W18).
    domain::Result<domain::Done> refuse_away() const;
    domain::DocumentContent content() const;

    domain::Result<domain::Done> begin(std::stop_token) override { return refuse_away(); }
    /// The record as it is now, when the one that was looked at is too old. RecordConflict, OfflineNotAllowed.
    domain::Result<domain::Done> look_again() override;
    domain::Result<domain::Done> prepare() override;
    std::optional<domain::ApprovalNeed> approval_need() const override;
    domain::Fields act() const override;

    const CopyKind* kind_of_copy_ = nullptr;
    domain::Fields asked_;
    std::vector<std::string> hidden_;
    domain::Fields subject_;
    std::string subject_version_;
    std::optional<domain::RegisterRecord> copied_;
    std::vector<domain::RenderedDocument> papers_;
};

}  // namespace amphoe::workflows
