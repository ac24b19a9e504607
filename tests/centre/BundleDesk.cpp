#include "tests/centre/BundleDesk.h"

#include <nlohmann/json.hpp>

#include "tests/centre/BatchDesk.h"
#include "tests/centre/BatchFrames.h"
#include "tests/centre/storage/StationRecords.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;
using Imported = support::Result<BundleOutcome, std::string>;

constexpr std::size_t kMostMessages = 20000;
constexpr std::size_t kAtOnce = 64;  ///< messages in one transaction

struct Bundle {
    std::string bundle_id;
    std::string workstation_id;
    std::vector<Delivery> deliveries;
};

/// Every message must be named in the manifest with its SHA-256, in the same order.
bool agrees(const json& manifest, const std::vector<Delivery>& deliveries) {
    const auto& listed = manifest.at("messages");
    if (manifest.at("count").get<std::size_t>() != deliveries.size() || listed.size() != deliveries.size()) {
        return false;
    }
    for (std::size_t at = 0; at < deliveries.size(); ++at) {
        if (listed[at].at("id") != deliveries[at].id ||
            listed[at].at("sha256") != support::sha256_hex(deliveries[at].sealed)) {
            return false;
        }
    }
    return true;
}

support::Result<Bundle, std::string> read(std::span<const std::uint8_t> content) {
    using Read = support::Result<Bundle, std::string>;
    const auto manifest_bytes = take_block(content);
    auto deliveries = manifest_bytes ? deliveries_of(content, kMostMessages) : std::nullopt;
    if (!deliveries) {
        return Read(std::string("bundle.invalid"));
    }
    try {
        const auto manifest = json::parse(*manifest_bytes);
        Bundle bundle{
            manifest.at("bundle_id").get<std::string>(), manifest.at("workstation_id").get<std::string>(), {}};
        if (manifest.at("schema") != "amphoe.bundle/1") {
            return Read(std::string("bundle.invalid"));
        }
        if (!agrees(manifest, *deliveries)) {
            return Read(std::string("bundle.damaged"));
        }
        bundle.deliveries = std::move(*deliveries);
        return Read(std::move(bundle));
    } catch (const json::exception&) {
        return Read(std::string("bundle.invalid"));
    }
}

support::Bytes receipts_content(const Bundle& bundle, const std::vector<CentreAnswer>& answers) {
    const json manifest{{"bundle_id", bundle.bundle_id},
                        {"count", answers.size()},
                        {"schema", "amphoe.bundle-receipts/1"},
                        {"workstation_id", bundle.workstation_id}};
    const auto text = manifest.dump();
    support::Bytes content;
    append_block(content, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    const auto frames = framed_answers(bundle.deliveries, answers);
    content.insert(content.end(), frames.begin(), frames.end());
    return content;
}

void count(const CentreAnswer& answer, BundleOutcome& outcome) {
    ++(answer.status == 201 ? outcome.first_time : answer.status == 200 ? outcome.again : outcome.refused);
}

}  // namespace

Imported BundleDesk::import(const support::Bytes& file, support::Timestamp now) {
    const auto opened = opener_.unwrap(file);
    if (!opened) {
        return Imported(opened.error() == "message.signature" ? std::string("bundle.signature")
                                                              : std::string("bundle.unsealable"));
    }
    auto bundle = read(opened->content);
    if (!bundle) {
        return Imported(bundle.error());
    }
    std::optional<CertificateEntry> signer;
    {
        const auto lease = database_.lease();
        signer = StationRecords(*lease).certificate(opened->signer_fingerprint);
    }
    if (!signer || signer->owner.workstation_id != bundle->workstation_id) {
        return Imported(std::string("signer.foreign"));
    }
    if (signer->revoked) {
        return Imported(std::string("workstation.revoked"));
    }
    BundleOutcome outcome{bundle->bundle_id, bundle->workstation_id, 0, 0, 0, {}};
    std::vector<CentreAnswer> answers;
    const auto& all = bundle->deliveries;
    for (std::size_t at = 0; at < all.size(); at += kAtOnce) {
        const std::vector<Delivery> some(all.begin() + static_cast<std::ptrdiff_t>(at),
                                         all.begin() + static_cast<std::ptrdiff_t>(std::min(at + kAtOnce, all.size())));
        for (auto& answer : messages_.take_all(signer->owner, some, now)) {
            count(answer, outcome);
            answers.push_back(std::move(answer));
        }
    }
    outcome.receipts = signer_.sign_content(receipts_content(*bundle, answers));
    return Imported(std::move(outcome));
}

}  // namespace amphoe::centre
