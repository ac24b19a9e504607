#include "core/documents/EmbeddedData.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

#include "core/documents/BoundedStream.h"
#include "core/documents/PaperData.h"

namespace amphoe::documents {
namespace {

constexpr std::size_t kLargest = 2U << 20U;

}  // namespace

std::string embedded_data(QPDF& file) {
    const auto files = QPDFEmbeddedFileDocumentHelper(file).getEmbeddedFiles();
    if (files.size() != 1 || files.begin()->first != kPaperDataFile) {
        return "";
    }
    return bounded_stream(files.begin()->second->getEmbeddedFileStream(), kLargest);
}

std::string embedded_data(std::span<const std::uint8_t> pdf) {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("paper", reinterpret_cast<const char*>(pdf.data()), pdf.size());
    return embedded_data(file);
}

}  // namespace amphoe::documents
