#define ZX_USE_UTF8 1
#include "core/documents/ZxingCodeReader.h"

#include <ZXing/ReadBarcode.h>

#include <algorithm>

namespace amphoe::documents {
namespace {

constexpr int kMostCodes = 8;
constexpr int kLargestSide = 8192;

int side_of(const ZXing::Result& code) {
    const auto& place = code.position();
    return std::abs(place.topRight().x - place.topLeft().x) + std::abs(place.topRight().y - place.topLeft().y);
}

}  // namespace

domain::Result<std::vector<std::string>> ZxingCodeReader::read(const domain::Picture& picture) {
    const auto pixels =
        static_cast<std::size_t>(std::max(picture.width, 0)) * static_cast<std::size_t>(std::max(picture.height, 0));
    if (picture.width <= 0 || picture.height <= 0 || picture.width > kLargestSide || picture.height > kLargestSide ||
        picture.rgb.size() != pixels * 3) {
        return domain::Failure{domain::FailureCode::ImageInvalid, "size and bytes do not fit"};
    }
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(true);
    hints.setTryRotate(true);
    hints.setMaxNumberOfSymbols(kMostCodes);
    try {
        const ZXing::ImageView view(picture.rgb.data(), picture.width, picture.height, ZXing::ImageFormat::RGB);
        auto codes = ZXing::ReadBarcodes(view, hints);
        std::stable_sort(codes.begin(), codes.end(),
                         [](const auto& one, const auto& other) { return side_of(one) > side_of(other); });
        std::vector<std::string> texts;
        for (const auto& code : codes) {
            texts.push_back(code.text());
        }
        return texts;
    } catch (const std::exception& error) {
        return domain::Failure{domain::FailureCode::ImageInvalid, error.what()};
    }
}

}  // namespace amphoe::documents
