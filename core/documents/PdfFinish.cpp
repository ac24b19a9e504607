#include "core/documents/PdfFinish.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace amphoe::documents {

std::vector<std::uint8_t> finish_pdf(const std::vector<std::uint8_t>& pdf) {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("paper", reinterpret_cast<const char*>(pdf.data()), pdf.size());
    QPDFWriter writer(file);
    writer.setNewlineBeforeEndstream(true);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setMinimumPDFVersion("1.5");
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {buffer->getBuffer(), buffer->getBuffer() + buffer->getSize()};
}

}  // namespace amphoe::documents
