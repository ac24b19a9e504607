#include "core/face/ImageProbe.h"

#include <png.h>

#include <array>
#include <csetjmp>
#include <cstdio>
// jpeglib.h needs size_t and FILE before it.
#include <jpeglib.h>
// The message codes of libjpeg.
#include <jerror.h>

#include <algorithm>

namespace amphoe::face {
namespace {

// Ordinary progressive files have about ten scans; thousands keep a decoder busy for minutes (LJT-01-003).
constexpr int most_scans = 100;

struct ErrorTrap {
    jpeg_error_mgr manager{};  // first: libjpeg hands back a pointer to it
    std::jmp_buf escape{};
};

void escape_from(j_common_ptr info) {
    std::longjmp(reinterpret_cast<ErrorTrap*>(info->err)->escape, 1);
}

void note_message(j_common_ptr info, int level) {
    if (level < 0 && info->err->msg_code == JWRN_JPEG_EOF) {
        escape_from(info);
    }
}

void stay_silent(j_common_ptr) {}

bool looks_like_jpeg(std::span<const std::uint8_t> encoded) {
    return encoded.size() > 3 && encoded[0] == 0xFF && encoded[1] == 0xD8 && encoded[2] == 0xFF;
}

void prepare(jpeg_decompress_struct& info, ErrorTrap& trap) {
    info.err = jpeg_std_error(&trap.manager);
    trap.manager.error_exit = escape_from;
    trap.manager.emit_message = note_message;
    trap.manager.output_message = stay_silent;
}

// No object with a destructor may live in the functions that longjmp leaves; hence plain arrays and C structs.
bool read_jpeg_header(std::span<const std::uint8_t> encoded, ImageSize& size) {
    jpeg_decompress_struct info{};
    ErrorTrap trap;
    prepare(info, trap);
    if (setjmp(trap.escape) != 0) {
        jpeg_destroy_decompress(&info);
        return false;
    }
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, encoded.data(), encoded.size());
    jpeg_read_header(&info, TRUE);
    size = {info.image_width, info.image_height, jpeg_has_multiple_scans(&info) != FALSE};
    jpeg_destroy_decompress(&info);
    return true;
}

// Reads everything at an eighth of the size, which costs little more than the entropy decoding.
bool read_jpeg_scans(std::span<const std::uint8_t> encoded) {
    jpeg_decompress_struct info{};
    ErrorTrap trap;
    prepare(info, trap);
    if (setjmp(trap.escape) != 0) {
        jpeg_destroy_decompress(&info);
        return false;
    }
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, encoded.data(), encoded.size());
    jpeg_read_header(&info, TRUE);
    info.scale_num = 1;
    info.scale_denom = 8;
    info.buffered_image = jpeg_has_multiple_scans(&info);
    jpeg_start_decompress(&info);
    if (info.buffered_image != FALSE) {
        while (jpeg_consume_input(&info) != JPEG_REACHED_EOI) {
            if (info.input_scan_number > most_scans) {
                escape_from(reinterpret_cast<j_common_ptr>(&info));
            }
        }
    } else {
        auto** row = info.mem->alloc_sarray(reinterpret_cast<j_common_ptr>(&info), JPOOL_IMAGE,
                                            info.output_width * static_cast<JDIMENSION>(info.output_components), 1);
        while (info.output_scanline < info.output_height) {
            jpeg_read_scanlines(&info, row, 1);
        }
    }
    jpeg_destroy_decompress(&info);
    return true;
}

std::optional<ImageSize> png_size(std::span<const std::uint8_t> encoded) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, encoded.data(), encoded.size()) == 0) {
        return std::nullopt;
    }
    const ImageSize size{image.width, image.height, true};
    png_image_free(&image);
    return size;
}

}  // namespace

std::optional<ImageSize> image_size(std::span<const std::uint8_t> encoded) {
    if (looks_like_jpeg(encoded)) {
        ImageSize size;
        return read_jpeg_header(encoded, size) ? std::optional(size) : std::nullopt;
    }
    return png_size(encoded);
}

bool jpeg_is_whole(std::span<const std::uint8_t> encoded) {
    return !looks_like_jpeg(encoded) || read_jpeg_scans(encoded);
}

}  // namespace amphoe::face
