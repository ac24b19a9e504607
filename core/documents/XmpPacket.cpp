#include "core/documents/XmpPacket.h"

namespace amphoe::documents {
namespace {

std::string escaped(const std::string& text) {
    std::string result;
    for (const char letter : text) {
        switch (letter) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            default:
                result += letter;
        }
    }
    return result;
}

std::string alternative(const std::string& name, const std::string& text) {
    return "<" + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) + "</rdf:li></rdf:Alt></" + name +
           ">\n";
}

std::string element(const std::string& name, const std::string& text) {
    return "<" + name + ">" + escaped(text) + "</" + name + ">\n";
}

}  // namespace

std::string xmp_packet(const XmpFacts& facts) {
    const auto created = support::to_iso8601(facts.created).substr(0, 19) + "Z";
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
           " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n" +
           element("pdfaid:part", "3") + element("pdfaid:conformance", "B") + element("dc:format", "application/pdf") +
           alternative("dc:title", facts.title) + alternative("dc:description", facts.subject) +
           element("xmp:CreatorTool", facts.creator_tool) + element("xmp:CreateDate", created) +
           element("xmp:ModifyDate", created) + element("xmp:MetadataDate", created) +
           element("pdf:Producer", facts.producer) + element("xmpMM:DocumentID", facts.document_id) +
           "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

}  // namespace amphoe::documents
