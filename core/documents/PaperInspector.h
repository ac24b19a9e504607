// The whole check of a paper: file, picture or code, first without a line, then with the centre's word.
#pragma once

#include "core/documents/PaperCodeVerifier.h"
#include "core/documents/PaperVerifier.h"
#include "core/ports/CodeReader.h"
#include "core/ports/PaperInspection.h"
#include "core/ports/PaperRegister.h"
#include "core/ports/PictureCodec.h"

namespace amphoe::documents {

struct PaperInspectorParts {
    PaperTrust trust;
    ports::PictureCodec& pictures;
    ports::CodeReader& codes;
    ports::PaperRegister* centre = nullptr;  ///< null: only what is known here
};

/// The centre's word on void papers is stronger than the list's; a failed line leaves the list's. What is not genuine
/// is not asked about. The ports must outlive the inspector.
class PaperInspector final : public ports::PaperInspection {
  public:
    explicit PaperInspector(PaperInspectorParts parts);
    domain::Result<ports::PaperFinding> inspect_file(std::span<const std::uint8_t> bytes,
                                                     std::stop_token stop) override;
    domain::Result<domain::PaperCodeVerdict> inspect_code(const std::string& text, std::stop_token stop) override;
    domain::Result<domain::PaperCodeVerdict> inspect_frame(const domain::Picture& frame, std::stop_token stop) override;

  private:
    domain::Result<domain::PaperCodeVerdict> read_frame(const domain::Picture& frame);
    domain::Result<domain::PaperCodeVerdict> inspect_scan(std::span<const std::uint8_t> pdf);
    domain::Result<domain::PaperCodeVerdict> inspect_picture(std::span<const std::uint8_t> encoded);
    void ask_centre(domain::PaperCodeVerdict& verdict, std::stop_token stop);
    void ask_centre(domain::DocumentVerification& verification, std::stop_token stop);

    PaperVerifier papers_;
    PaperCodeVerifier codes_;
    ports::PictureCodec& picture_codec_;
    ports::CodeReader& code_reader_;
    ports::PaperRegister* centre_;
};

}  // namespace amphoe::documents
