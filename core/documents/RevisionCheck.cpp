#include "core/documents/RevisionCheck.h"

#include <algorithm>
#include <map>
#include <qpdf/Buffer.hh>
#include <set>
#include <string>

#include "core/documents/EmbeddedData.h"

namespace amphoe::documents {
namespace {

using Handle = QPDFObjectHandle;

std::size_t count_of(std::string_view bytes, std::string_view word) {
    std::size_t count = 0;
    for (auto at = bytes.find(word); at != std::string_view::npos; at = bytes.find(word, at + word.size())) {
        ++count;
    }
    return count;
}

std::size_t signature_fields(QPDF& file) {
    auto form = file.getRoot().getKey("/AcroForm");
    auto fields = form.isDictionary() ? form.getKey("/Fields") : Handle::newNull();
    return fields.isArray() ? static_cast<std::size_t>(fields.getArrayNItems()) : 0;
}

std::string written(Handle object) {
    std::string text = object.isStream() ? object.getDict().unparse() : object.unparseResolved();
    if (object.isStream()) {
        const auto data = object.getRawStreamData();
        text.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    }
    return text;
}

std::map<QPDFObjGen, std::string> objects_of(QPDF& file) {
    std::map<QPDFObjGen, std::string> objects;
    for (auto& object : file.getAllObjects()) {
        objects[object.getObjGen()] = written(object);
    }
    return objects;
}

/// An object of the signed revision reads differently now. The catalogue alone changes with every new form or file.
bool redrawn(QPDF& before, QPDF& after) {
    const auto root = after.getRoot().getObjGen();
    const auto now = objects_of(after);
    for (const auto& [id, text] : objects_of(before)) {
        const auto found = now.find(id);
        if (id != root && (found == now.end() || found->second != text)) {
            return true;
        }
    }
    return false;
}

}  // namespace

UpdateFinding describe_update(QPDF& whole, std::string_view bytes, std::size_t signed_size) {
    QPDF before;
    before.setSuppressWarnings(true);
    before.processMemoryFile("signed", bytes.data(), signed_size);
    if (before.getAllPages().size() != whole.getAllPages().size()) {
        return UpdateFinding::PagesChanged;
    }
    if (signature_fields(before) != signature_fields(whole)) {
        return UpdateFinding::SignatureAdded;
    }
    if (embedded_data(before) != embedded_data(whole)) {
        return UpdateFinding::DataReplaced;
    }
    return redrawn(before, whole) ? UpdateFinding::ContentReplaced : UpdateFinding::Other;
}

bool is_one_revision(QPDF& file, std::string_view bytes) {
    auto trailer = file.getTrailer();
    return !trailer.hasKey("/Prev") && !trailer.hasKey("/XRefStm") && count_of(bytes, "startxref") == 1 &&
           count_of(bytes, "%%EOF") == 1 && count_of(bytes, "/ByteRange") == 1;
}

bool has_active_parts(QPDF& file) {
    auto root = file.getRoot();
    for (const auto* key : {"/OpenAction", "/AA", "/OCProperties", "/NeedsRendering", "/Collection"}) {
        if (root.hasKey(key)) {
            return true;
        }
    }
    auto names = root.getKey("/Names");
    if (names.isDictionary() && names.getKeys() != std::set<std::string>{"/EmbeddedFiles"}) {
        return true;
    }
    if (root.getKey("/AcroForm").isDictionary() &&
        root.getKey("/AcroForm").getKeys() != std::set<std::string>{"/Fields", "/SigFlags"}) {
        return true;
    }
    int annotations = 0;
    for (auto page : file.getAllPages()) {
        auto own = page.getKey("/Annots");
        annotations += own.isArray() ? own.getArrayNItems() : 0;
        if (page.hasKey("/AA")) {
            return true;
        }
    }
    return annotations > 1;
}

}  // namespace amphoe::documents
