#include "core/documents/Pagination.h"

namespace amphoe::documents {
namespace {

bool is_gap(const Piece& piece) {
    return !piece.draw;
}

/// Of the piece and what must stand on the same page below it.
double kept_height(const std::vector<Piece>& pieces, std::size_t at) {
    double height = pieces[at].height;
    while (pieces[at].keep_with_next && at + 1 < pieces.size()) {
        do {
            height += pieces[++at].height;
        } while (is_gap(pieces[at]) && at + 1 < pieces.size());
    }
    return height;
}

}  // namespace

std::vector<std::vector<Piece>> paginate(const std::vector<Piece>& pieces, double room) {
    std::vector<std::vector<Piece>> pages(1);
    double used = 0;
    bool full = false;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        const auto& piece = pieces[at];
        const bool top = pages.back().empty();
        if (is_gap(piece) && (full || top)) {
            continue;
        }
        const double kept = kept_height(pieces, at);
        const double needed = kept <= room ? kept : piece.height;
        if (!is_gap(piece) && !top && (full || used + needed > room)) {
            pages.emplace_back();
            used = 0;
            if (piece.head) {
                pages.back().push_back(*piece.head);
                used = piece.head->height;
            }
        }
        pages.back().push_back(piece);
        used += piece.height;
        full = piece.new_page_after;
    }
    return pages;
}

}  // namespace amphoe::documents
