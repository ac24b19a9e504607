#include "core/documents/SignatureSlot.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/support/Digest.h"

namespace amphoe::documents {
namespace {

using Handle = QPDFObjectHandle;

constexpr std::string_view kEmptyRange = "/ByteRange [ 0 9999999999 9999999999 9999999999 ]";
constexpr int kPrintAndLocked = 132;  // annotation flags, ISO 32000-1 table 165

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

std::unique_ptr<QPDF> opened(const PdfBytes& pdf) {
    auto file = std::make_unique<QPDF>();
    file->setSuppressWarnings(true);
    file->processMemoryFile("paper", reinterpret_cast<const char*>(pdf.data()), pdf.size());
    return file;
}

Handle signature_value(QPDF& file, const SlotRequest& request) {
    auto value = Handle::parse(&file, "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached " +
                                          std::string(kEmptyRange) + " /M (" + pdf_date(request.now) + ") >>");
    // qpdf writes the value of a signature in hexadecimal.
    value.replaceKey("/Contents", Handle::newString(std::string(request.room, '\0')));
    return file.makeIndirectObject(value);
}

/// The block's page as a form of `file`, with the glyph maps that PDF/A asks for.
Handle appearance(QPDF& file, QPDF& block) {
    for (auto& object : block.getAllObjects()) {
        if (object.isDictionary() && object.getKey("/Subtype").isNameAndEquals("/CIDFontType2")) {
            object.replaceKey("/CIDToGIDMap", Handle::newName("/Identity"));
        }
    }
    auto form = QPDFPageDocumentHelper(block).getAllPages().at(0).getFormXObjectForPage();
    auto result = Handle::newDictionary();
    result.replaceKey("/N", file.copyForeignObject(form));
    return result;
}

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3f", value);
    return text.data();
}

std::string rectangle(const std::optional<domain::SignaturePlace>& place) {
    return !place ? "[ 0 0 0 0 ]"
                  : "[ " + number(place->left) + " " + number(place->bottom) + " " +
                        number(place->left + place->width) + " " + number(place->bottom + place->height) + " ]";
}

void add_field(QPDF& file, QPDF* block, const SlotRequest& request) {
    const auto pages = file.getAllPages();
    const auto index = static_cast<std::size_t>(request.place ? request.place->page : 1);
    if (index < 1 || index > pages.size()) {
        throw std::runtime_error("the signature's page is missing");
    }
    auto page = pages[index - 1];
    auto field = file.makeIndirectObject(Handle::parse(&file,
                                                       "<< /Type /Annot /Subtype /Widget /FT /Sig "
                                                       "/T (Signature1) /Rect " +
                                                           rectangle(request.place) + " >>"));
    field.replaceKey("/F", Handle::newInteger(kPrintAndLocked));
    field.replaceKey("/P", page);
    field.replaceKey("/V", signature_value(file, request));
    if (block != nullptr) {
        field.replaceKey("/AP", appearance(file, *block));
    }
    if (!page.getKey("/Annots").isArray()) {
        page.replaceKey("/Annots", Handle::newArray());
    }
    page.getKey("/Annots").appendItem(field);
    auto form = Handle::parse(&file, "<< /SigFlags 3 >>");
    form.replaceKey("/Fields", Handle::newArray({field}));
    file.getRoot().replaceKey("/AcroForm", form);
}

PdfBytes written(QPDF& file) {
    QPDFWriter writer(file);
    writer.setNewlineBeforeEndstream(true);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {buffer->getBuffer(), buffer->getBuffer() + buffer->getSize()};
}

void patch_byte_range(SignatureSlot& slot) {
    std::array<char, 64> range{};
    std::snprintf(range.data(), range.size(), "/ByteRange [ 0 %010zu %010zu %010zu ]", slot.gap_begin, slot.gap_end,
                  slot.pdf.size() - slot.gap_end);
    const auto at = as_text(slot.pdf).find(kEmptyRange);
    if (at == std::string_view::npos) {
        throw std::runtime_error("no place for the range of the signature");
    }
    std::copy_n(range.data(), kEmptyRange.size(), slot.pdf.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace

SignatureSlot open_signature_slot(const PdfBytes& pdf, const SlotRequest& request) {
    const auto file = opened(pdf);
    const auto block = request.place ? opened(request.block) : nullptr;
    if (file->getAllPages().empty() || file->getRoot().hasKey("/AcroForm") || file->isEncrypted()) {
        throw std::runtime_error("a PDF without pages, with a form or encrypted is not signed");
    }
    add_field(*file, block.get(), request);
    SignatureSlot slot;
    slot.pdf = written(*file);
    const std::string digits = "<" + std::string(2 * request.room, '0') + ">";
    slot.gap_begin = as_text(slot.pdf).find(digits);
    if (slot.gap_begin == std::string_view::npos) {
        throw std::runtime_error("no place for the value of the signature");
    }
    slot.gap_end = slot.gap_begin + digits.size();
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
