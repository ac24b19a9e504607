// A QR code as a picture for a screen; papers draw theirs as rectangles (QrCode).
#pragma once

#include <string>

#include "core/domain/Picture.h"

namespace amphoe::documents {

/// Black on white with its quiet zone, `pixels` to a module; empty when the payload is empty or too long.
domain::Picture qr_picture(const std::string& payload, int pixels);

}  // namespace amphoe::documents
