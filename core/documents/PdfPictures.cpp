#include "core/documents/PdfPictures.h"

#include <algorithm>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

namespace amphoe::documents {
namespace {

constexpr std::size_t kMostPages = 20;
constexpr std::size_t kMostPictures = 40;

bool is_jpeg(QPDFObjectHandle& object) {
    if (!object.isStream() || !object.getDict().getKey("/Subtype").isNameAndEquals("/Image")) {
        return false;
    }
    auto filter = object.getDict().getKey("/Filter");
    return filter.isNameAndEquals("/DCTDecode") ||
           (filter.isArray() && filter.getArrayNItems() == 1 && filter.getArrayItem(0).isNameAndEquals("/DCTDecode"));
}

}  // namespace

std::vector<std::vector<std::uint8_t>> jpegs_of(std::span<const std::uint8_t> pdf) {
    std::vector<std::vector<std::uint8_t>> found;
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("scan", reinterpret_cast<const char*>(pdf.data()), pdf.size());
        const auto pages = file.getAllPages();
        for (std::size_t index = 0; index < std::min(pages.size(), kMostPages); ++index) {
            auto page = pages[index];
            for (auto& [name, picture] : page.getPageImages()) {
                if (is_jpeg(picture) && found.size() < kMostPictures) {
                    const auto data = picture.getRawStreamData();
                    found.emplace_back(data->getBuffer(), data->getBuffer() + data->getSize());
                }
            }
        }
    } catch (const std::exception&) {
        return found;
    }
    return found;
}

}  // namespace amphoe::documents
