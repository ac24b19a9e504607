// Picture files of kinds that OpenCV does not write.
#pragma once

#include <cstdio>
// jpeglib.h needs size_t and FILE before it.
#include <jpeglib.h>

#include <cstdint>
#include <cstdlib>
#include <opencv2/imgcodecs.hpp>
#include <vector>

#include "core/domain/Picture.h"

namespace amphoe::face::testing_support {

using Bytes = std::vector<std::uint8_t>;

inline Bytes encoded(const cv::Mat& pixels, const char* format, const std::vector<int>& settings = {}) {
    Bytes bytes;
    cv::imencode(format, pixels, bytes, settings);
    return bytes;
}

/// As image programs for printing write it: Adobe's CMYK is stored inverted, black is left at none.
inline Bytes cmyk_jpeg(const domain::Picture& picture) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &memory, &size);
    info.image_width = static_cast<JDIMENSION>(picture.width);
    info.image_height = static_cast<JDIMENSION>(picture.height);
    info.input_components = 4;
    info.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 92, TRUE);
    jpeg_start_compress(&info, TRUE);
    const auto row_bytes = static_cast<std::size_t>(picture.width) * 3;
    while (info.next_scanline < info.image_height) {
        Bytes line;
        const auto* pixel = picture.rgb.data() + info.next_scanline * row_bytes;
        for (const auto* const end = pixel + row_bytes; pixel != end; pixel += 3) {
            line.insert(line.end(), {pixel[0], pixel[1], pixel[2], std::uint8_t{255}});
        }
        JSAMPROW row = line.data();
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    Bytes bytes(memory, memory + size);
    jpeg_destroy_compress(&info);
    std::free(memory);
    return bytes;
}

/// The JPEG with an Exif block that says how it is turned (Exif 2.3, tag 0x0112: 1 upright, 3 upside down, 6 and 8 on
/// its sides).
inline Bytes with_orientation(Bytes jpeg, std::uint8_t orientation) {
    const Bytes exif{0xFF, 0xE1, 0x00, 0x22, 'E',  'x',         'i',  'f',  0x00, 0x00, 'M',  'M',
                     0x00, 0x2A, 0x00, 0x00, 0x00, 0x08,        0x00, 0x01, 0x01, 0x12, 0x00, 0x03,
                     0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00};
    jpeg.insert(jpeg.begin() + 2, exif.begin(), exif.end());
    return jpeg;
}

}  // namespace amphoe::face::testing_support
