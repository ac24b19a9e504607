#include "core/sync/OutboxBundles.h"

#include <fstream>
#include <limits>
#include <map>
#include <system_error>

#include "core/domain/FailureCode.h"
#include "core/support/Identifier.h"
#include "core/sync/BundleFile.h"
#include "core/sync/ReceiptReader.h"
#include "core/sync/ReceiptStep.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::size_t kStepsAtOnce = 64;
constexpr int kAll = std::numeric_limits<int>::max();

/// Never over another file: a stick may hold the only copy of yesterday's bundle.
bool write_new_file(const std::filesystem::path& file, const support::Bytes& bytes) {
    std::error_code error;
    if (std::filesystem::exists(file, error) || error) {
        return false;
    }
    auto beside = file;
    beside += ".part";
    std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
    stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream) {
        std::filesystem::remove(beside, error);
        return false;
    }
    std::filesystem::rename(beside, file, error);
    return !error;
}

domain::Result<support::Bytes> read_file(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error) {
        return Failure{FailureCode::FileUnreadable, "receipt file"};
    }
    if (size > kLargestBundle) {
        return Failure{FailureCode::BundleInvalid, "the file is too large"};
    }
    support::Bytes bytes(static_cast<std::size_t>(size));
    std::ifstream stream(file, std::ios::binary);
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!stream) {
        return Failure{FailureCode::FileUnreadable, "receipt file"};
    }
    return bytes;
}

/// Reads one receipt file into the store, part by part.
class Reconciliation {
  public:
    Reconciliation(ports::Outbox& outbox, ports::CaseStore& store, support::Timestamp now,
                   const WorkstationIdentity& identity)
        : outbox_(outbox), store_(store), now_(now), receipts_(identity.receipt_certificate_pem()) {}

    domain::Result<BundleImport> run(ReceiptFile file) {
        report_.bundle_id = file.manifest.bundle_id;
        if (const auto failure = learn_outbox()) {
            return *failure;
        }
        for (auto& part : file.parts) {
            if (const auto failure = take(part)) {
                return *failure;
            }
        }
        if (const auto failure = save()) {
            return *failure;
        }
        return report_;
    }

  private:
    std::optional<Failure> learn_outbox() {
        const auto items = outbox_.items(false);
        auto waiting = outbox_.waiting(kAll);
        if (!items || !waiting) {
            return items ? waiting.error() : items.error();
        }
        for (const auto& item : *items) {
            known_[item.id] = item.state;
        }
        for (auto& message : *waiting) {
            const auto id = message.id;
            waiting_.emplace(id, std::move(message));
        }
        return std::nullopt;
    }

    std::optional<Failure> take(ReceiptFile::Part& part) {
        const auto waits = waiting_.find(part.message_id);
        if (waits == waiting_.end()) {
            ++(known_.contains(part.message_id) ? report_.already : report_.unknown);
            return std::nullopt;
        }
        const bool is_problem = !part.answer.empty() && part.answer.front() == '{';
        if (is_problem) {
            ++report_.refused;
            const auto parked = outbox_.park(part.message_id, FailureCode::CentreRejected);
            return parked ? std::nullopt : std::optional(parked.error());
        }
        const auto receipt = receipts_.read(waits->second, std::move(part.answer));
        if (!receipt) {
            ++report_.doubtful;
            return std::nullopt;
        }
        ++(receipt->accepted ? report_.accepted : report_.rejected);
        steps_.push_back(receipt_step(waits->second, *receipt, now_));
        waiting_.erase(waits);  // a second receipt for the same message in the file is no second act
        return steps_.size() >= kStepsAtOnce ? save() : std::nullopt;
    }

    std::optional<Failure> save() {
        const auto saved = steps_.empty() ? domain::Result<domain::Done>(domain::Done{}) : store_.save_all(steps_);
        steps_.clear();
        return saved ? std::nullopt : std::optional(saved.error());
    }

    ports::Outbox& outbox_;
    ports::CaseStore& store_;
    support::Timestamp now_;
    ReceiptReader receipts_;
    std::map<std::string, domain::OutboxState> known_;
    std::map<std::string, domain::SealedMessage> waiting_;
    std::vector<ports::StepRecord> steps_;
    BundleImport report_;
};

}  // namespace

domain::Result<BundleExport> OutboxBundles::export_to(const std::filesystem::path& file,
                                                      std::optional<support::Timestamp> since) {
    auto waiting = outbox_.waiting(kAll);
    if (!waiting) {
        return waiting.error();
    }
    BundleExport made{support::new_identifier(clock_.now()), 0, 0};
    std::vector<domain::SealedMessage> chosen;
    std::size_t size = 0;
    for (auto& message : *waiting) {
        if (since && message.created_at < *since) {
            continue;
        }
        size += message.sealed.size();
        if (made.left_out > 0 || chosen.size() == kMostBundled || size > kLargestBundle / 2) {
            ++made.left_out;  // and all behind it: order is kept
            continue;
        }
        chosen.push_back(std::move(message));
    }
    made.messages = static_cast<int>(chosen.size());
    const auto bytes = bundle_of(chosen, made.bundle_id, clock_.now(), identity_);
    if (!bytes) {
        return bytes.error();
    }
    if (!write_new_file(file, *bytes)) {
        return Failure{FailureCode::FileNotWritable, "bundle file"};
    }
    return made;
}

domain::Result<BundleImport> OutboxBundles::import_receipts(const std::filesystem::path& file) {
    const auto bytes = read_file(file);
    if (!bytes) {
        return bytes.error();
    }
    auto content = read_receipt_file(*bytes, identity_.receipt_certificate_pem());
    if (!content || content->manifest.workstation_id != identity_.workstation_id()) {
        return Failure{FailureCode::BundleInvalid, content ? "for another workstation" : "signature or form is wrong"};
    }
    return Reconciliation(outbox_, store_, clock_.now(), identity_).run(std::move(*content));
}

}  // namespace amphoe::sync
