#include "core/documents/QrPicture.h"

#include <algorithm>

#include "core/documents/QrCode.h"

namespace amphoe::documents {

namespace {

constexpr int kQuietZone = 4;  // modules, ISO/IEC 18004

}  // namespace

domain::Picture qr_picture(const std::string& payload, int pixels) {
    const auto code = QrCode::of(payload);
    if (!code || pixels < 1) {
        return {};
    }
    const int side = (code->modules() + 2 * kQuietZone) * pixels;
    domain::Picture picture;
    picture.width = side;
    picture.height = side;
    picture.rgb.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 3, 255);
    for (int y = kQuietZone * pixels; y < side - kQuietZone * pixels; ++y) {
        for (int x = kQuietZone * pixels; x < side - kQuietZone * pixels; ++x) {
            if (code->dark(y / pixels - kQuietZone, x / pixels - kQuietZone)) {
                const auto at =
                    (static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)) * 3;
                std::fill_n(picture.rgb.begin() + static_cast<std::ptrdiff_t>(at), 3, std::uint8_t{0});
            }
        }
    }
    return picture;
}

}  // namespace amphoe::documents
