// Divides a paper's pieces among its pages.
#pragma once

#include <vector>

#include "core/documents/PaperContext.h"

namespace amphoe::documents {

/// `room` is the height of a page in points. A piece that is to be kept with the next one (Piece::keep_with_next) goes
/// to the next page with it, unless no page could hold them together; a piece with a head that begins a page stands
/// below it; space at the top of a page is dropped.
std::vector<std::vector<Piece>> paginate(const std::vector<Piece>& pieces, double room);

}  // namespace amphoe::documents
