#include "core/documents/SignedPdf.h"

#include <openssl/asn1.h>

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <string_view>

#include "core/documents/BoundedStream.h"
#include "core/documents/EmbeddedData.h"
#include "core/documents/RevisionCheck.h"
#include "core/support/Digest.h"

namespace amphoe::documents {
namespace {

constexpr std::size_t kLargestPdf = 20U << 20U;
constexpr std::size_t kLargestMetadata = 64U << 10U;
constexpr int kMostFields = 100;

struct Signature {
    std::vector<long long> range;
    std::string contents;
    std::string moment;
};

std::vector<Signature> signatures(QPDF& file) {
    std::vector<Signature> found;
    auto form = file.getRoot().getKey("/AcroForm");
    auto fields = form.isDictionary() ? form.getKey("/Fields") : QPDFObjectHandle::newNull();
    const int count = fields.isArray() ? std::min(fields.getArrayNItems(), kMostFields) : 0;
    for (int index = 0; index < count; ++index) {
        auto field = fields.getArrayItem(index);
        auto value = field.isDictionary() ? field.getKey("/V") : QPDFObjectHandle::newNull();
        if (!value.isDictionary() || !value.getKey("/Contents").isString()) {
            continue;
        }
        Signature signature;
        signature.contents = value.getKey("/Contents").getStringValue();
        signature.moment = value.getKey("/M").isString() ? value.getKey("/M").getStringValue() : "";
        auto range = value.getKey("/ByteRange");
        for (int at = 0; range.isArray() && at < std::min(range.getArrayNItems(), 5); ++at) {
            signature.range.push_back(range.getArrayItem(at).isInteger() ? range.getArrayItem(at).getIntValue() : -1);
        }
        found.push_back(signature);
    }
    return found;
}

/// "D:20261122013510Z".
std::optional<support::Timestamp> parse_moment(const std::string& text) {
    if (text.size() != 17 || !text.starts_with("D:")) {
        return std::nullopt;
    }
    const auto part = [&](std::size_t from, std::size_t length) { return text.substr(from, length); };
    return support::from_iso8601(part(2, 4) + "-" + part(6, 2) + "-" + part(8, 2) + "T" + part(10, 2) + ":" +
                                 part(12, 2) + ":" + part(14, 2) + part(16, 1));
}

/// The DER value at the beginning of `contents`, when only zeros follow it.
std::vector<std::uint8_t> without_padding(const std::string& contents) {
    const auto* at = reinterpret_cast<const unsigned char*>(contents.data());
    const unsigned char* const begin = at;
    long length = 0;
    int tag = 0;
    int kind = 0;
    const int form = ASN1_get_object(&at, &length, &tag, &kind, static_cast<long>(contents.size()));
    if ((form & 0x80) != 0 || form != V_ASN1_CONSTRUCTED) {
        return {};
    }
    const auto end = static_cast<std::size_t>(at - begin) + static_cast<std::size_t>(length);
    const bool only_zeros = std::all_of(contents.begin() + static_cast<std::ptrdiff_t>(end), contents.end(),
                                        [](char byte) { return byte == '\0'; });
    return only_zeros ? std::vector<std::uint8_t>(begin, begin + end) : std::vector<std::uint8_t>();
}

SignatureFinding check_range(const Signature& signature, std::string_view pdf) {
    const auto& range = signature.range;
    if (range.size() != 4 || range[0] != 0 || std::any_of(range.begin(), range.end(), [](auto n) { return n < 0; })) {
        return SignatureFinding::NotWhole;
    }
    const auto size = static_cast<long long>(pdf.size());
    if (range[1] > size || range[2] > size || range[3] > size || range[1] >= range[2] || range[2] + range[3] > size) {
        return SignatureFinding::NotWhole;
    }
    if (range[2] + range[3] < size) {
        return SignatureFinding::Appended;
    }
    // The gap must be exactly the hexadecimal text of /Contents, written as our signer writes it: a second spelling of
    // the same value would be a byte that nobody signed.
    const auto* first = reinterpret_cast<const std::uint8_t*>(signature.contents.data());
    const std::string expected = "<" + support::to_hex({first, signature.contents.size()}) + ">";
    const auto gap = pdf.substr(static_cast<std::size_t>(range[1]), static_cast<std::size_t>(range[2] - range[1]));
    return gap == expected ? SignatureFinding::OneForWhole : SignatureFinding::NotWhole;
}

SignatureFinding finding_of(UpdateFinding update) {
    switch (update) {
        case UpdateFinding::PagesChanged:
            return SignatureFinding::PagesChanged;
        case UpdateFinding::ContentReplaced:
            return SignatureFinding::ContentReplaced;
        case UpdateFinding::DataReplaced:
            return SignatureFinding::DataReplaced;
        case UpdateFinding::SignatureAdded:
            return SignatureFinding::Several;
        case UpdateFinding::Other:
            break;
    }
    return SignatureFinding::Appended;
}

/// What was appended decides the words, not the verdict: no update after the signature is ours.
SignatureFinding appended(QPDF& file, std::string_view text, const Signature& signature) {
    try {
        return finding_of(
            describe_update(file, text, static_cast<std::size_t>(signature.range[2] + signature.range[3])));
    } catch (const std::exception&) {
        return SignatureFinding::Appended;
    }
}

SignatureFinding check_structure(QPDF& file, std::string_view text) {
    if (file.anyWarnings()) {
        return SignatureFinding::Damaged;
    }
    if (!is_one_revision(file, text)) {
        return SignatureFinding::ManyRevisions;
    }
    return has_active_parts(file) ? SignatureFinding::ActiveParts : SignatureFinding::OneForWhole;
}

void read_facts(QPDF& file, SignedPdf& result) {
    auto info = file.getTrailer().getKey("/Info");
    auto title = info.isDictionary() ? info.getKey("/Title") : QPDFObjectHandle::newNull();
    result.number = title.isString() ? title.getUTF8Value() : "";
    result.data_file = embedded_data(file);
    result.metadata = bounded_stream(file.getRoot().getKey("/Metadata"), kLargestMetadata);
}

void keep_signed_bytes(std::string_view text, const Signature& signature, SignedPdf& result) {
    const auto first = text.substr(0, static_cast<std::size_t>(signature.range[1]));
    const auto second = text.substr(static_cast<std::size_t>(signature.range[2]));
    result.signed_bytes.assign(first.begin(), first.end());
    result.signed_bytes.insert(result.signed_bytes.end(), second.begin(), second.end());
}

void read(std::string_view text, SignedPdf& result) {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("paper", text.data(), text.size());
    const auto found = signatures(file);
    if (found.empty()) {
        const bool traces = text.find("/ByteRange") != std::string_view::npos;
        result.finding = traces ? SignatureFinding::Damaged : SignatureFinding::None;
    } else if (found.size() > 1) {
        result.finding = SignatureFinding::Several;
    } else {
        const auto& signature = found.front();
        result.signed_at = parse_moment(signature.moment);
        result.cms = without_padding(signature.contents);
        result.finding = check_range(signature, text);
        if (result.finding == SignatureFinding::Appended) {
            result.finding = appended(file, text, signature);
        } else if (result.finding == SignatureFinding::OneForWhole) {
            keep_signed_bytes(text, signature, result);
            result.finding = check_structure(file, text);
        }
    }
    read_facts(file, result);
}

}  // namespace

SignedPdf read_signed_pdf(std::span<const std::uint8_t> pdf) {
    SignedPdf result;
    const std::string_view text(reinterpret_cast<const char*>(pdf.data()), pdf.size());
    if (text.size() > kLargestPdf || text.substr(0, 1024).find("%PDF-") == std::string_view::npos) {
        return result;
    }
    result.finding = SignatureFinding::Damaged;
    try {
        read(text, result);
    } catch (const std::exception&) {
        result.finding = SignatureFinding::Damaged;
    }
    return result;
}

}  // namespace amphoe::documents
