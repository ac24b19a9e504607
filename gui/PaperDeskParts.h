// Papers as the assembly puts them together: codes, stamps, signatures, and the check of papers from outside.
#pragma once

#include <memory>
#include <mutex>

#include "core/documents/CairoDocumentRenderer.h"
#include "core/documents/EcdsaPaperSealer.h"
#include "core/documents/PadesSigner.h"
#include "core/documents/PaperInspector.h"
#include "core/documents/ZxingCodeReader.h"
#include "core/sync/FeedPaperLists.h"
#include "core/sync/HttpsPaperRegister.h"
#include "core/sync/HttpsTimeStamps.h"
#include "gui/AssemblyParts.h"

namespace amphoe::gui {

/// Makes codes as soon as there is an identity; papers drawn before have none.
class LatePaperSealer final : public ports::PaperSealer {
  public:
    std::optional<std::string> code_for(const domain::PaperClaim& claim) override {
        const std::scoped_lock lock(mutex_);
        return sealer_ ? sealer_->code_for(claim) : std::nullopt;
    }
    void open(const std::string& certificate_pem, support::Secret key) {
        const std::scoped_lock lock(mutex_);
        sealer_ = std::make_unique<documents::EcdsaPaperSealer>(certificate_pem, std::move(key));
    }

  private:
    std::mutex mutex_;
    std::unique_ptr<documents::EcdsaPaperSealer> sealer_;
};

/// What needs the workstation's identity and, for void papers and other offices, the feed.
struct PaperDeskParts {
    PaperDeskParts(Line& line, support::Secret key, ports::FeedStore* feed, const std::string& office,
                   ports::PictureCodec& pictures, const std::filesystem::path& resources)
        : certificates(feed == nullptr ? nullptr
                                       : std::make_unique<sync::FeedOfficeCertificates>(
                                             *feed, line.identity.certificate_pem(), office)),
          voids(feed == nullptr ? nullptr : std::make_unique<sync::FeedVoidList>(*feed)),
          stamps(line.wire),
          centre(line.wire),
          trust{{line.identity.ca_pem()}, certificates.get(), voids.get()},
          signer(line.identity.certificate_pem(), std::move(key), trust, {resources, &stamps}),
          inspector({trust, pictures, codes, &centre}) {}

    std::unique_ptr<sync::FeedOfficeCertificates> certificates;
    std::unique_ptr<sync::FeedVoidList> voids;
    sync::HttpsTimeStamps stamps;
    sync::HttpsPaperRegister centre;
    documents::ZxingCodeReader codes;
    documents::PaperTrust trust;
    documents::PadesSigner signer;
    documents::PaperInspector inspector;
};

}  // namespace amphoe::gui
