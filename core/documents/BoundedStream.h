// Unpacks a stream of a hostile PDF without letting it grow over a limit.
#pragma once

#include <cstddef>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace amphoe::documents {

/// Empty when it is no stream, cannot be unpacked or is larger than `most` bytes.
std::string bounded_stream(QPDFObjectHandle stream, std::size_t most);

}  // namespace amphoe::documents
