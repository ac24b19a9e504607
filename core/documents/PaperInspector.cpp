#include "core/documents/PaperInspector.h"

#include <algorithm>
#include <string_view>

#include "core/documents/PdfPictures.h"
#include "core/support/Digest.h"

namespace amphoe::documents {
namespace {

using domain::PaperCodeVerdict;
using domain::PaperStanding;
using domain::Result;

bool is_pdf(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view kMagic = "%PDF";
    return bytes.size() >= kMagic.size() && std::equal(kMagic.begin(), kMagic.end(), bytes.begin());
}

PaperCodeVerdict no_code() {
    PaperCodeVerdict verdict;
    verdict.status = "no-code";
    verdict.reasons.emplace_back("ไม่พบรหัสตรวจสอบ (QR) ในภาพนี้");
    return verdict;
}

}  // namespace

PaperInspector::PaperInspector(PaperInspectorParts parts)
    : papers_(parts.trust),
      codes_(parts.trust),
      picture_codec_(parts.pictures),
      code_reader_(parts.codes),
      centre_(parts.centre) {}

void PaperInspector::ask_centre(PaperCodeVerdict& verdict, std::stop_token stop) {
    if (!verdict.genuine || centre_ == nullptr) {
        return;
    }
    const auto answer = centre_->resolve(verdict.claim->number, stop);
    if (!answer || answer->standing == PaperStanding::Unknown) {
        verdict.asked_centre = answer.ok();
        return;
    }
    verdict.asked_centre = true;
    verdict.standing = *answer;
    if (!answer->data_hash.empty() && answer->data_hash != support::to_hex(verdict.claim->hash)) {
        verdict.genuine = false;
        verdict.status = "forged";
        verdict.reasons.emplace_back("ส่วนกลางรู้จักเอกสารเลขที่นี้ แต่ข้อมูลไม่ตรงกับรหัสนี้");
    }
}

void PaperInspector::ask_centre(domain::DocumentVerification& verification, std::stop_token stop) {
    if (!verification.valid || centre_ == nullptr) {
        return;
    }
    const auto answer = centre_->resolve(verification.number, stop);
    if (answer && answer->standing != PaperStanding::Unknown) {
        verification.standing = *answer;
    }
}

Result<PaperCodeVerdict> PaperInspector::inspect_frame(const domain::Picture& frame, std::stop_token stop) {
    auto verdict = read_frame(frame);
    if (verdict) {
        ask_centre(*verdict, stop);
    }
    return verdict;
}

Result<PaperCodeVerdict> PaperInspector::read_frame(const domain::Picture& frame) {
    const auto texts = code_reader_.read(frame);
    if (!texts) {
        return texts.error();
    }
    // A paper may carry other codes beside ours (an app's, a web address).
    std::optional<PaperCodeVerdict> first;
    for (const auto& text : *texts) {
        auto verdict = codes_.verify(text);
        if (!verdict || verdict->claim) {
            return verdict;
        }
        first = first ? first : std::optional(std::move(*verdict));
    }
    return first.value_or(no_code());
}

Result<PaperCodeVerdict> PaperInspector::inspect_picture(std::span<const std::uint8_t> encoded) {
    const auto picture = picture_codec_.decode(encoded);
    if (!picture) {
        return picture.error();
    }
    return read_frame(*picture);
}

Result<PaperCodeVerdict> PaperInspector::inspect_scan(std::span<const std::uint8_t> pdf) {
    for (const auto& jpeg : jpegs_of(pdf)) {
        auto verdict = inspect_picture(jpeg);
        if (verdict && verdict->claim) {
            return verdict;
        }
    }
    return no_code();
}

Result<PaperCodeVerdict> PaperInspector::inspect_code(const std::string& text, std::stop_token stop) {
    auto verdict = codes_.verify(text);
    if (verdict) {
        ask_centre(*verdict, stop);
    }
    return verdict;
}

Result<ports::PaperFinding> PaperInspector::inspect_file(std::span<const std::uint8_t> bytes, std::stop_token stop) {
    ports::PaperFinding finding;
    if (is_pdf(bytes)) {
        auto document = papers_.verify(bytes);
        if (!document) {
            return document.error();
        }
        ask_centre(*document, stop);
        const bool perhaps_scan = document->status == "unsigned";
        finding.document = std::move(*document);
        if (!perhaps_scan) {
            return finding;
        }
    }
    auto code = is_pdf(bytes) ? inspect_scan(bytes) : inspect_picture(bytes);
    if (!code) {
        return code.error();
    }
    ask_centre(*code, stop);
    if (!is_pdf(bytes) || code->claim) {
        finding.code = std::move(*code);
    }
    return finding;
}

}  // namespace amphoe::documents
