#include "core/documents/SignatureSlot.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjGen.hh>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/support/Digest.h"

namespace amphoe::documents {
namespace {

constexpr std::string_view kEmptyRange = "/ByteRange [0 0000000000 0000000000 0000000000]";

/// "D:20261122013510Z" (ISO 32000-1, 7.9.4).
std::string pdf_date(support::Timestamp time) {
    std::string text = "D:";
    const std::string iso = support::to_iso8601(time).substr(0, 19);
    std::copy_if(iso.begin(), iso.end(), std::back_inserter(text),
                 [](char letter) { return letter >= '0' && letter <= '9'; });
    return text + "Z";
}

std::string_view as_text(const PdfBytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Offset of the newest cross-reference table.
std::size_t table_offset(const PdfBytes& pdf) {
    const auto text = as_text(pdf);
    const auto keyword = text.rfind("startxref");
    if (keyword == std::string_view::npos) {
        throw std::runtime_error("no startxref");
    }
    const std::string tail(text.substr(keyword + 9, 24));
    const auto offset = std::stoull(tail);
    if (offset >= text.size() || text.substr(offset, 4) != "xref") {
        throw std::runtime_error("no classic cross-reference table");
    }
    return offset;
}

std::string reference(const QPDFObjGen& id) {
    return id.unparse(' ') + " R";
}

/// Collects the new objects and writes them with their cross-reference table.
class Update {
  public:
    explicit Update(const PdfBytes& pdf) : text_(as_text(pdf)) {
        if (text_.back() != '\n') {
            text_ += '\n';
        }
    }

    void add(const QPDFObjGen& id, const std::string& value) {
        offsets_[id] = text_.size();
        text_ += id.unparse(' ') + " obj\n" + value + "\nendobj\n";
    }

    PdfBytes finish(const std::string& trailer) {
        const std::size_t start = text_.size();
        text_ += "xref\n";
        for (const auto& [id, offset] : offsets_) {
            std::array<char, 64> entry{};
            std::snprintf(entry.data(), entry.size(), "%d 1\n%010zu %05d n \n", id.getObj(), offset, id.getGen());
            text_ += entry.data();
        }
        text_ += "trailer\n" + trailer + "\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
        return {text_.begin(), text_.end()};
    }

  private:
    std::string text_;
    std::map<QPDFObjGen, std::size_t> offsets_;
};

std::string new_trailer(QPDF& file, const PdfBytes& pdf, int size, std::size_t previous) {
    auto trailer = file.getTrailer();
    std::string text = "<< /Size " + std::to_string(size) + " /Root " + trailer.getKey("/Root").unparse();
    if (trailer.getKey("/Info").isIndirect()) {
        text += " /Info " + trailer.getKey("/Info").unparse();
    }
    if (trailer.getKey("/ID").isArray()) {
        // The first part names the document, the second this state of it.
        text += " /ID [" + trailer.getKey("/ID").getArrayItem(0).unparse() + " <" +
                support::sha256_hex(pdf).substr(0, 32) + ">]";
    }
    return text + " /Prev " + std::to_string(previous) + " >>";
}

void patch_byte_range(SignatureSlot& slot) {
    std::array<char, 64> range{};
    std::snprintf(range.data(), range.size(), "/ByteRange [0 %010zu %010zu %010zu]", slot.gap_begin, slot.gap_end,
                  slot.pdf.size() - slot.gap_end);
    const auto at = as_text(slot.pdf).rfind(kEmptyRange);
    std::copy_n(range.data(), kEmptyRange.size(), slot.pdf.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace

SignatureSlot open_signature_slot(const PdfBytes& pdf, support::Timestamp now, std::size_t room) {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("paper", reinterpret_cast<const char*>(pdf.data()), pdf.size());
    const std::size_t previous = table_offset(pdf);
    auto root = file.getRoot();
    const auto pages = file.getAllPages();
    if (pages.empty() || root.hasKey("/AcroForm") || file.isEncrypted()) {
        throw std::runtime_error("a PDF without pages, with a form or encrypted is not signed");
    }
    auto page = pages.front();
    const int size = file.getTrailer().getKey("/Size").getIntValueAsInt();
    const QPDFObjGen signature(size, 0);
    const QPDFObjGen field(size + 1, 0);

    std::string annotations = "[";
    for (auto& item : page.getKey("/Annots").isArray() ? page.getKey("/Annots").getArrayAsVector()
                                                       : std::vector<QPDFObjectHandle>()) {
        annotations += item.unparse() + " ";
    }
    page.replaceKey("/Annots", QPDFObjectHandle::parse(&file, annotations + reference(field) + "]"));
    root.replaceKey("/AcroForm",
                    QPDFObjectHandle::parse(&file, "<< /Fields [" + reference(field) + "] /SigFlags 3 >>"));

    Update update(pdf);
    // The digits of /Contents are written when everything else stands.
    const std::string digits(2 * room, '0');
    update.add(signature, "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (" + pdf_date(now) +
                              ") " + std::string(kEmptyRange) + " /Contents <" + digits + "> >>");
    update.add(field, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F 132 /Rect [0 0 0 0] /V " +
                          reference(signature) + " /P " + reference(page.getObjGen()) + " >>");
    update.add(page.getObjGen(), page.unparseResolved());
    update.add(root.getObjGen(), root.unparseResolved());

    SignatureSlot slot;
    slot.pdf = update.finish(new_trailer(file, pdf, size + 2, previous));
    slot.gap_begin = as_text(slot.pdf).rfind("<" + digits + ">");
    slot.gap_end = slot.gap_begin + digits.size() + 2;
    patch_byte_range(slot);
    return slot;
}

PdfBytes SignatureSlot::signed_bytes() const {
    PdfBytes bytes(pdf.begin(), pdf.begin() + static_cast<std::ptrdiff_t>(gap_begin));
    bytes.insert(bytes.end(), pdf.begin() + static_cast<std::ptrdiff_t>(gap_end), pdf.end());
    return bytes;
}

bool SignatureSlot::fill(std::span<const std::uint8_t> cms) {
    const std::string digits = support::to_hex(cms);
    if (digits.size() + 2 > gap_end - gap_begin) {
        return false;
    }
    std::copy(digits.begin(), digits.end(), pdf.begin() + static_cast<std::ptrdiff_t>(gap_begin) + 1);
    return true;
}

}  // namespace amphoe::documents
