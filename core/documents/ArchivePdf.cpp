#include "core/documents/ArchivePdf.h"

#include <algorithm>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "core/documents/PaperData.h"
#include "core/documents/XmpPacket.h"
#include "core/support/Digest.h"

namespace amphoe::documents {
namespace {

using Handle = QPDFObjectHandle;

constexpr const char* kProducer = "AmphoeDesk (cairo, qpdf)";

/// "D:20261122013510Z" (ISO 32000-1, 7.9.4).
std::string pdf_date(support::Timestamp time) {
    std::string text = "D:";
    const std::string iso = support::to_iso8601(time).substr(0, 19);
    std::copy_if(iso.begin(), iso.end(), std::back_inserter(text),
                 [](char letter) { return letter >= '0' && letter <= '9'; });
    return text + "Z";
}

/// The same for the same data: a name-based identifier in the form of RFC 4122.
std::string document_id(const std::string& data_file) {
    const auto hex = support::sha256_hex_of_text(data_file);
    return "uuid:" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-8" + hex.substr(13, 3) + "-a" + hex.substr(17, 3) +
           "-" + hex.substr(20, 12);
}

void describe(QPDF& file, const ArchiveFacts& facts) {
    auto info = file.makeIndirectObject(Handle::newDictionary());
    const auto date = Handle::newString(pdf_date(facts.created));
    info.replaceKey("/Title", Handle::newUnicodeString(facts.number));
    info.replaceKey("/Subject", Handle::newUnicodeString(facts.subject));
    info.replaceKey("/Creator", Handle::newString("AmphoeDesk"));
    info.replaceKey("/Producer", Handle::newString(kProducer));
    info.replaceKey("/CreationDate", date);
    info.replaceKey("/ModDate", date);
    file.getTrailer().replaceKey("/Info", info);

    XmpFacts xmp{facts.number, facts.subject, "AmphoeDesk", kProducer, document_id(facts.data_file), facts.created};
    auto metadata = Handle::newStream(&file, xmp_packet(xmp));
    metadata.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    file.getRoot().replaceKey("/Metadata", metadata);
    file.getRoot().replaceKey("/Lang", Handle::newString("th-TH"));
}

void name_colours(QPDF& file, const ColourProfile& colour) {
    auto profile = Handle::newStream(&file, colour.icc);
    profile.getDict().replaceKey("/N", Handle::newInteger(3));
    auto intent = Handle::parse("<< /Type /OutputIntent /S /GTS_PDFA1 >>");
    intent.replaceKey("/OutputConditionIdentifier", Handle::newString(colour.identifier));
    intent.replaceKey("/Info", Handle::newString(colour.identifier));
    intent.replaceKey("/DestOutputProfile", profile);
    auto intents = Handle::newArray();
    intents.appendItem(file.makeIndirectObject(intent));
    file.getRoot().replaceKey("/OutputIntents", intents);
}

void embed(QPDF& file, const ArchiveFacts& facts) {
    const auto date = pdf_date(facts.created);
    auto stream = QPDFEFStreamObjectHelper::createEFStream(file, facts.data_file);
    stream.setSubtype("application/json").setCreationDate(date).setModDate(date);
    auto specification = QPDFFileSpecObjectHelper::createFileSpec(file, kPaperDataFile, stream);
    specification.setDescription("ข้อมูลของเอกสารนี้ / the data of this paper");
    specification.getObjectHandle().replaceKey("/AFRelationship", Handle::newName("/Data"));
    QPDFEmbeddedFileDocumentHelper(file).replaceEmbeddedFile(kPaperDataFile, specification);
    auto associated = Handle::newArray();
    associated.appendItem(specification.getObjectHandle());
    file.getRoot().replaceKey("/AF", associated);
}

/// What cairo leaves out or writes although PDF/A forbids it (ISO 19005-3 sections 6.2.8 and 6.2.11.3.2).
void repair(QPDF& file) {
    for (auto& object : file.getAllObjects()) {
        if (object.isStream() && object.getDict().hasKey("/Interpolate")) {
            object.getDict().removeKey("/Interpolate");
        }
        if (object.isDictionary() && object.getKey("/Subtype").isNameAndEquals("/CIDFontType2") &&
            !object.hasKey("/CIDToGIDMap")) {
            object.replaceKey("/CIDToGIDMap", Handle::newName("/Identity"));
        }
    }
}

}  // namespace

std::vector<std::uint8_t> archive_pdf(const std::vector<std::uint8_t>& drawn, const ArchiveFacts& facts,
                                      const ColourProfile& colour) {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("paper", reinterpret_cast<const char*>(drawn.data()), drawn.size());
    describe(file, facts);
    name_colours(file, colour);
    embed(file, facts);
    repair(file);
    QPDFWriter writer(file);
    // ISO 19005-3, 6.1.7.1: an end of line stands before the word.
    writer.setNewlineBeforeEndstream(true);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setMinimumPDFVersion("1.7");
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {buffer->getBuffer(), buffer->getBuffer() + buffer->getSize()};
}

}  // namespace amphoe::documents
