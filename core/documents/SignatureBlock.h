// The visible block of an electronic signature: who, in which office, when, with what kind of certificate.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "core/documents/SignatureSlot.h"
#include "core/domain/Document.h"

namespace amphoe::documents {

class TextShaper;

struct SignatureWords {
    domain::SignaturePlace place;
    std::string certificate;  ///< common name
    support::Timestamp signed_at{};
    bool stamped = false;  ///< a time-stamp authority vouches for the time
};

/// Draws with the papers' fonts, read at the first block. Safe from any thread.
class SignatureBlock {
  public:
    explicit SignatureBlock(std::filesystem::path resources);
    ~SignatureBlock();
    /// A PDF of one page of the place's size. Nothing is cut: too much text makes all of it smaller. Throws
    /// std::runtime_error when fonts are missing.
    PdfBytes draw(const SignatureWords& words);

  private:
    std::filesystem::path resources_;
    std::mutex mutex_;
    std::unique_ptr<TextShaper> shaper_;
};

}  // namespace amphoe::documents
