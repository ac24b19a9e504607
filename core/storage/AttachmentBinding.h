// Ties attachments to the case events they were saved with, and so to the audit log.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/storage/AuditChain.h"
#include "core/storage/Connection.h"

namespace amphoe::storage {

/// Digests are SHA-256 over every stored column as it rests, i.e. over sealed content: they tell nothing about a
/// picture and need no key. Lists of them are joined, 64 hexadecimal characters each. Works inside the caller's
/// transaction. Throws StoreError.
class AttachmentBinding {
  public:
    explicit AttachmentBinding(Connection& connection) : connection_(connection) {}

    /// Of the attachments saved with that event, in the order of saving.
    std::string digests_of_event(const std::string& event_id);
    /// Of the attachments of a visit for which `condition` (SQL, ?1 is the visit) holds: what an erasure names.
    std::string digests_where(const std::string& condition, const std::string& visit_id);
    /// Once, after an upgrade from a version that did not bind: one entry ATTACHMENTS_BOUND for all saved before.
    void bind_older_attachments(const AuditChain& chain, support::Timestamp now);
    /// The first attachment that is not what its event says and was not erased by retention; nothing when all fit.
    /// Reasons: "attachment altered", "attachment missing", "attachment inserted". Events and chain must have been
    /// verified. AuditDepth::Attachments reads every attachment; AuditDepth::Chain counts them, so it cannot find an
    /// altered one.
    std::optional<domain::AuditVerification> first_misfit(domain::AuditDepth depth);
    /// How many attachments first_misfit has read; nothing when it only counted.
    std::optional<std::int64_t> read() const { return read_; }

  private:
    using Digests = std::vector<std::string>;
    const char* judge(const Digests& written, const std::string& event_id, const std::string& visit_id);
    const char* compare(const Digests& written, const Digests& found, const std::string& visit_id);
    const char* compare_number(const Digests& written, std::size_t found, const std::string& visit_id);
    void strike_out_erased(Digests& missing, const std::string& visit_id);
    std::optional<domain::AuditVerification> misfit_of_events();
    std::optional<domain::AuditVerification> stray_attachment();
    std::optional<domain::AuditVerification> misfit_of_older();
    bool has_bound_any();

    Connection& connection_;
    std::optional<std::int64_t> read_;  ///< set while attachments are read
};

}  // namespace amphoe::storage
